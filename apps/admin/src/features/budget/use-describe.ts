import { useTranslations } from "use-intl";

const known = [
  "coupon.issue",
  "coupon.redeem",
  "coupon.release",
  "referral.referrer",
  "referral.referee",
  "reward.manual",
  "mileage.use",
  "mileage.expire",
  "budget.fund",
  "budget.withdraw",
  "settlement.approve",
] as const;

/** Says in words what a movement of money was for; what is no code of the server's stays as it is. */
export function useDescribe(): (description: string) => string {
  const t = useTranslations("budget.descriptions");
  return (description) => {
    const code = known.find((candidate) => candidate === description);
    return code ? t(code) : description;
  };
}
