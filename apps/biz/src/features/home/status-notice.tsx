import type { RouterOutputs } from "@buzz/client";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";

type Status = RouterOutputs["businesses"]["my"]["status"];

/** Tells a shop that is not approved what it cannot do now. */
export function StatusNotice({ status }: { status: Status }) {
  const t = useTranslations("home.status");
  if (status === "approved") return null;
  return (
    <div
      role="alert"
      className="flex items-start gap-3 rounded-card bg-warn-soft px-5 py-4 text-warn-ink"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-5.5 shrink-0" />
      <div>
        <p className="font-bold">{t(`${status}.title`)}</p>
        <p>{t(`${status}.text`)}</p>
      </div>
    </div>
  );
}
