import { clsx } from "clsx";
import { TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import type { Webhook } from "./webhook";

/** Why an endpoint hears nothing, and what to do about it; nothing while all is well. */
export function WebhookTrouble({ webhook: { status, failingSince } }: { webhook: Webhook }) {
  const t = useTranslations("webhooks.trouble");
  const format = useFormatter();
  const isDisabled = status === "disabled";
  if (!isDisabled && failingSince === null) return null;
  const since = failingSince && format.dateTime(failingSince, "dateTime");
  return (
    <div
      role="alert"
      className={clsx(
        "flex gap-3 rounded-control px-4 py-3",
        isDisabled ? "bg-bad-soft text-bad-ink" : "bg-warn-soft text-warn-ink",
      )}
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="flex flex-col gap-0.5">
        <p className="font-semibold">
          {!isDisabled ? t("failing.title", { since: since ?? "" }) : t("disabled.title")}
        </p>
        <p className="text-caption">
          {!isDisabled
            ? t("failing.text")
            : since
              ? t("disabled.byItself", { since })
              : t("disabled.byOperator")}
        </p>
      </div>
    </div>
  );
}
