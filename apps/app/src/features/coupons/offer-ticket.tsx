import { isUnknown, type RouterOutputs, readError, trpc, useIntent } from "@buzz/client";
import { Button, CouponCard, useToast } from "@buzz/ui";
import { Check } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { useClaimProblem } from "./offer-words";
import { useCouponWords } from "./use-coupon-words";

export type Offer = RouterOutputs["coupons"]["available"]["items"][number];

/** A coupon that anybody may take one of. It is taken when the server says so, never before. */
export function OfferTicket({ offer }: { offer: Offer }) {
  const t = useTranslations("coupons");
  const format = useFormatter();
  const toast = useToast();
  const words = useCouponWords();
  const problemOf = useClaimProblem();
  const utils = trpc.useUtils();
  const { trpc: intent, onSettled } = useIntent();
  const claim = trpc.coupons.claim.useMutation({
    trpc: intent,
    onSettled,
    onSuccess: () => {
      toast.good(t("claimed"), t("claimedText"));
      void utils.coupons.invalidate();
      void utils.users.profile.invalidate();
    },
    onError: (error) => {
      // It may be theirs already; the offer stays so that pressing again tells.
      if (isUnknown(readError(error))) return toast.bad(t("unknown"), t("unknownText"));
      toast.bad(t("notGiven"), problemOf(error));
      void utils.coupons.available.invalidate();
    },
  });
  const refused = claim.error && readError(claim.error).code;
  const held = claim.isSuccess || refused === "COUPON_006";
  const gone = offer.remainingQuantity === 0 || refused === "COUPON_007";
  return (
    <CouponCard
      value={words.value(offer)}
      title={offer.name}
      detail={words.conditions(offer).join(" · ")}
      expiry={
        <>
          {offer.validUntil && t("until", { date: format.dateTime(offer.validUntil, "date") })}
          {offer.validUntil && offer.remainingQuantity !== null && " · "}
          {offer.remainingQuantity !== null && t("left", { count: offer.remainingQuantity })}
        </>
      }
      tone={held || gone ? "spent" : "brand"}
      stub={
        held ? (
          <>
            <Check aria-hidden className="size-6" />
            {t("held")}
          </>
        ) : gone ? (
          t("soldOut")
        ) : (
          <Button
            variant="inverted"
            size="sm"
            className="min-h-11"
            aria-label={t("claimName", { name: offer.name })}
            loading={claim.isPending}
            onClick={() => claim.mutate({ id: offer.id })}
          >
            {t("claim")}
          </Button>
        )
      }
    />
  );
}
