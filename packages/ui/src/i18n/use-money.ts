import { useFormatter } from "use-intl";
import { useLocale } from "./use-locale";

interface MoneyOptions {
  /** Puts a + before gains, for rows of a history. */
  signed?: boolean;
}

interface MoneyFormat {
  /** `5,000원` / `₩5,000` from whole won. */
  won: (amount: number, options?: MoneyOptions) => string;
  /** `5,000 P` from whole points; 1 P is worth 1 won. */
  points: (amount: number, options?: MoneyOptions) => string;
}

export function useMoney(): MoneyFormat {
  const format = useFormatter();
  const { locale } = useLocale();

  const signDisplay = (options?: MoneyOptions) => (options?.signed ? "exceptZero" : "auto");
  const digits = (amount: number, options?: MoneyOptions) =>
    format.number(amount, { signDisplay: signDisplay(options), maximumFractionDigits: 0 });

  return {
    won: (amount, options) =>
      locale === "ko"
        ? `${digits(amount, options)}원`
        : format.number(amount, {
            style: "currency",
            currency: "KRW",
            signDisplay: signDisplay(options),
          }),
    points: (amount, options) => `${digits(amount, options)}\u00a0P`,
  };
}
