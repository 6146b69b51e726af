import { trpc } from "@buzz/client";
import { BottomSheet, Button, Card } from "@buzz/ui";
import { Gift } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ClaimChoice } from "./claim-choice";

/** Rewards that could not be paid when a friend joined and can be claimed now; not there while none waits. */
export function WaitingRewards() {
  const t = useTranslations("invite");
  const [open, setOpen] = useState(false);
  const [claimed, setClaimed] = useState(false);
  const { data } = trpc.referral.availableRewards.useQuery();
  const count = data?.unclaimedReferrals.length ?? 0;
  if (!data || (count === 0 && !open)) return null;
  return (
    <>
      {count > 0 && (
        <Card className="flex animate-rise flex-col gap-4">
          <div className="flex items-start gap-3.5">
            <Gift aria-hidden className="mt-0.5 size-6 shrink-0 text-brand-ink" />
            <div>
              <h2 className="font-bold">{t("waitingCount", { count })}</h2>
              <p className="text-caption text-pretty text-ink-soft">{t("waitingText")}</p>
            </div>
          </div>
          <Button
            block
            onClick={() => {
              setClaimed(false);
              setOpen(true);
            }}
          >
            {t("claim")}
          </Button>
        </Card>
      )}
      <BottomSheet
        open={open}
        onClose={() => setOpen(false)}
        title={t(claimed ? "claimedTitle" : "claimTitle")}
      >
        <ClaimChoice
          rewards={data.availableRewards}
          onClaimed={() => setClaimed(true)}
          onDone={() => setOpen(false)}
        />
      </BottomSheet>
    </>
  );
}
