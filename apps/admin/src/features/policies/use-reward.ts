import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import type { Policy } from "./policy";

/** A reward as it is read. */
export function useReward() {
  const t = useTranslations("policies.rewards");
  const { won, points } = useFigures();
  return ({ type, amount }: Policy["reward"]) =>
    type === "point" ? points(amount) : t(type, { amount: won(amount) });
}
