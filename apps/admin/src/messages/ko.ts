import { accounts } from "./ko/accounts";
import { alarms } from "./ko/alarms";
import { applications } from "./ko/applications";
import { approvals } from "./ko/approvals";
import { auditActions, auditEntities } from "./ko/audit-words";
import { bankFiles } from "./ko/bank-files";
import { budget } from "./ko/budget";
import { contents } from "./ko/contents";
import { coupons } from "./ko/coupons";
import { dashboard } from "./ko/dashboard";
import { decision, leave, operator, session, shell, table } from "./ko/general";
import { issue } from "./ko/issue";
import { jobs } from "./ko/jobs";
import { members } from "./ko/members";
import { operators } from "./ko/operators";
import { problems } from "./ko/problems";
import { policies, referral, reports } from "./ko/referral";
import { settlementDeeds } from "./ko/settlement-deeds";
import { settlements } from "./ko/settlements";
import { shops } from "./ko/shops";
import { audit, blocks, settings } from "./ko/system";
import { transactions } from "./ko/transactions";
import { webhooks } from "./ko/webhooks";

export const ko = {
  shell,
  session,
  operator,
  decision,
  leave,
  table,
  problems,
  referral,
  policies,
  reports,
  budget,
  alarms,
  contents,
  coupons,
  issue,
  jobs,
  dashboard,
  applications,
  settlements,
  settlementDeeds,
  bankFiles,
  shops,
  transactions,
  webhooks,
  approvals,
  accounts,
  members,
  operators,
  settings,
  blocks,
  audit,
  auditActions,
  auditEntities,
};
