import { useMoney } from "@buzz/ui";
import type { PendingUse } from "./pending-use";

/** The typed amount of a use in its own unit. */
export function useAmountInWords({ kind, amount }: PendingUse): string {
  const { won, points } = useMoney();
  return kind === "coupon" ? won(amount) : points(amount);
}
