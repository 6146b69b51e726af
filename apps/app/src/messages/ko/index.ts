import { account } from "./account";
import { coupons } from "./coupons";
import { home } from "./home";
import { invite } from "./invite";
import { landing } from "./landing";
import { my } from "./my";
import { points } from "./points";
import { problems } from "./problems";
import { qr } from "./qr";
import { shell } from "./shell";
import { shops } from "./shops";
import { welcome } from "./welcome";

export const ko = {
  account,
  coupons,
  home,
  invite,
  landing,
  my,
  points,
  problems,
  qr,
  shell,
  shops,
  welcome,
} as const;
