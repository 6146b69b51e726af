import { useFigures } from "../charts/use-figures";
import type { Template } from "./template";

/** A discount as it is read: an amount, or a percentage. */
export function useDiscount() {
  const { won, percent } = useFigures();
  return ({ discountType, discountValue }: Pick<Template, "discountType" | "discountValue">) =>
    discountType === "fixed" ? won(discountValue) : percent(discountValue);
}
