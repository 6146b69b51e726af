import type { RouterOutputs } from "@buzz/client";
import { useTranslations } from "use-intl";

type Movement = Pick<
  RouterOutputs["mileage"]["transactions"]["items"][number],
  "type" | "description" | "businessName"
>;

/** What a movement was for: the shop where points were spent, the deed that earned them. */
export function useMovementTitle(): (movement: Movement) => string {
  const t = useTranslations("points");
  return ({ type, description, businessName }) => {
    if (description === "referral.referrer") return t("reasons.referrer");
    if (description === "referral.referee") return t("reasons.referee");
    if (description === "reward.manual") return t("reasons.manual");
    return businessName ?? (type === "use" ? description : t(`types.${type}`));
  };
}
