import { applications } from "./en/applications";
import { approvals } from "./en/approvals";
import { budget } from "./en/budget";
import { decision, operator, session, shell } from "./en/general";
import { problems } from "./en/problems";
import { settlementDeeds } from "./en/settlement-deeds";
import { settlements } from "./en/settlements";

export const en = {
  shell,
  session,
  operator,
  decision,
  problems,
  budget,
  applications,
  settlements,
  settlementDeeds,
  approvals,
};
