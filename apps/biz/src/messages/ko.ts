import { application } from "./ko/application";
import { apply } from "./ko/apply";
import { home } from "./ko/home";
import { problems } from "./ko/problems";
import { redeem } from "./ko/redeem";
import { scan } from "./ko/scan";
import { settings } from "./ko/settings";
import { settlement } from "./ko/settlement";
import { shell } from "./ko/shell";
import { signIn } from "./ko/sign-in";
import { transactions } from "./ko/transactions";

export const ko = {
  application,
  apply,
  home,
  problems,
  redeem,
  scan,
  settings,
  settlement,
  shell,
  signIn,
  transactions,
};
