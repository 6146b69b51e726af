import { clsx } from "clsx";
import { useTranslations } from "use-intl";

/** `foreign`: a QR code that is not of Buzz; `nothing`: none in the picture; `reader`: the reader did not load. */
export type Hint = "foreign" | "nothing" | "reading" | "reader";

export function ScanHint({ hint, live }: { hint: Hint | null; live: boolean }) {
  const t = useTranslations("scan.hints");
  const bad = hint !== null && hint !== "reading";
  return (
    <p
      role="status"
      className={clsx(
        "grid min-h-12 place-items-center rounded-control px-4 py-2 text-center font-semibold transition-colors",
        bad ? "bg-bad-soft text-bad-ink" : "text-ink-soft",
      )}
    >
      {hint ? t(hint) : live && t("idle")}
    </p>
  );
}
