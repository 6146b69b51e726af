import { clsx } from "clsx";
import { useMoney } from "../i18n/use-money";

interface AmountTextProps {
  amount: number;
  /** Puts a + before gains. */
  signed?: boolean;
  className?: string;
}

/** Whole won. */
export function MoneyText({ amount, signed, className }: AmountTextProps) {
  const { won } = useMoney();
  return (
    <span className={clsx("whitespace-nowrap tabular-nums", className)}>
      {won(amount, { signed })}
    </span>
  );
}

/** Whole points; 1 P is worth 1 won. */
export function PointsText({ amount, signed, className }: AmountTextProps) {
  const { points } = useMoney();
  return (
    <span className={clsx("whitespace-nowrap tabular-nums", className)}>
      {points(amount, { signed })}
    </span>
  );
}
