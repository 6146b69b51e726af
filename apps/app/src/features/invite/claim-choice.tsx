import { type RouterOutputs, trpc, useIntent } from "@buzz/client";
import { Button, QrFrame, Skeleton, useMoney } from "@buzz/ui";
import { Coins, QrCode } from "lucide-react";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { CallError } from "../problems/form-error";

type Claimed = RouterOutputs["referral"]["claimReward"];

interface ClaimChoiceProps {
  rewards: RouterOutputs["referral"]["availableRewards"]["availableRewards"];
  onClaimed: () => void;
  onDone: () => void;
}

/** Points or a discount for all rewards that wait. Sending it twice claims once. */
export function ClaimChoice({ rewards, onClaimed, onDone }: ClaimChoiceProps) {
  const t = useTranslations("invite");
  const format = useFormatter();
  const { points } = useMoney();
  const utils = trpc.useUtils();
  const { trpc: intent, onSettled } = useIntent();
  const claim = trpc.referral.claimReward.useMutation({
    trpc: intent,
    onSettled,
    onSuccess: () => {
      onClaimed();
      void utils.referral.invalidate();
      void utils.mileage.invalidate();
      void utils.coupons.invalidate();
      void utils.users.profile.invalidate();
    },
  });
  if (claim.data) return <Result claimed={claim.data} onDone={onDone} />;
  return (
    <div className="flex flex-col gap-3 pb-6">
      <Choice
        icon={<Coins aria-hidden className="size-6" />}
        title={t("asPoints")}
        text={
          rewards.mileage > 0
            ? t("asPointsText", { points: points(rewards.mileage) })
            : t("noPoints")
        }
        disabled={claim.isPending || rewards.mileage === 0}
        onChoose={() => claim.mutate({ rewardType: "mileage" })}
      />
      <Choice
        icon={<QrCode aria-hidden className="size-6" />}
        title={t("asDiscount")}
        text={t("asDiscountText", { percent: format.number(rewards.discountQR / 100, "percent") })}
        disabled={claim.isPending}
        onChoose={() => claim.mutate({ rewardType: "discount_qr" })}
      />
      {claim.error && <CallError error={claim.error} />}
    </div>
  );
}

interface ChoiceProps {
  icon: ReactNode;
  title: string;
  text: string;
  disabled: boolean;
  onChoose: () => void;
}

function Choice({ icon, title, text, disabled, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onChoose}
      className="flex min-h-18 items-center gap-4 rounded-card bg-sunken/60 px-5 py-4 text-left transition-[scale,background-color] hover:bg-sunken active:scale-[0.985] disabled:opacity-50"
    >
      <span className="text-brand-ink">{icon}</span>
      <span>
        <span className="block font-bold">{title}</span>
        <span className="block text-caption text-ink-soft">{text}</span>
      </span>
    </button>
  );
}

function Result({ claimed, onDone }: { claimed: Claimed; onDone: () => void }) {
  const t = useTranslations("invite");
  const format = useFormatter();
  const { points } = useMoney();
  return (
    <div role="status" className="flex flex-col gap-5 pb-6 text-center">
      {claimed.type === "mileage" ? (
        <p className="py-6 text-headline font-extrabold">
          {t("gotPoints", { points: points(claimed.amount) })}
        </p>
      ) : (
        <>
          <p className="text-headline font-extrabold">
            {t("gotDiscount", {
              percent: format.number(claimed.discountPercentage / 100, "percent"),
            })}
          </p>
          <DiscountCode code={claimed.code} />
          <p className="text-ink-soft">
            {t("gotDiscountText", { date: format.dateTime(claimed.validUntil, "date") })}
          </p>
        </>
      )}
      <Button size="lg" block onClick={onDone}>
        {t("done")}
      </Button>
    </div>
  );
}

function DiscountCode({ code }: { code: string }) {
  const t = useTranslations("invite");
  const { data } = trpc.referral.discountQr.useQuery({ code });
  if (!data) return <Skeleton className="mx-auto size-64 rounded-sheet!" />;
  return (
    <QrFrame caption={code}>
      <img src={data.qrCodeImage} alt={t("discountAlt", { code })} />
    </QrFrame>
  );
}
