import { applications } from "./en/applications";
import { budget } from "./en/budget";
import { decision, operator, session, shell, stepUp } from "./en/general";
import { problems } from "./en/problems";
import { settlementDeeds } from "./en/settlement-deeds";
import { settlements } from "./en/settlements";

export const en = {
  shell,
  session,
  operator,
  stepUp,
  decision,
  problems,
  budget,
  applications,
  settlements,
  settlementDeeds,
};
