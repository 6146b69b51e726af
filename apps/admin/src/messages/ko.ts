import { applications } from "./ko/applications";
import { budget } from "./ko/budget";
import { decision, operator, session, shell, stepUp } from "./ko/general";
import { problems } from "./ko/problems";
import { settlementDeeds } from "./ko/settlement-deeds";
import { settlements } from "./ko/settlements";

export const ko = {
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
