import { application } from "./en/application";
import { apply } from "./en/apply";
import { home } from "./en/home";
import { problems } from "./en/problems";
import { redeem } from "./en/redeem";
import { scan } from "./en/scan";
import { settings } from "./en/settings";
import { settlement } from "./en/settlement";
import { shell } from "./en/shell";
import { signIn } from "./en/sign-in";
import { transactions } from "./en/transactions";

export const en = {
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
