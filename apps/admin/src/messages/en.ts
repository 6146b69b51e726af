import { accounts } from "./en/accounts";
import { alarms } from "./en/alarms";
import { applications } from "./en/applications";
import { approvals } from "./en/approvals";
import { auditActions, auditEntities } from "./en/audit-words";
import { bankFiles } from "./en/bank-files";
import { budget } from "./en/budget";
import { contents } from "./en/contents";
import { coupons } from "./en/coupons";
import { dashboard } from "./en/dashboard";
import { decision, leave, operator, session, shell, table } from "./en/general";
import { issue } from "./en/issue";
import { jobs } from "./en/jobs";
import { members } from "./en/members";
import { operators } from "./en/operators";
import { problems } from "./en/problems";
import { policies, referral, reports } from "./en/referral";
import { settlementDeeds } from "./en/settlement-deeds";
import { settlements } from "./en/settlements";
import { shops } from "./en/shops";
import { audit, blocks, settings } from "./en/system";
import { transactions } from "./en/transactions";
import { webhooks } from "./en/webhooks";

export const en = {
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
