import type { RouterOutputs } from "@buzz/client";
import { Button, buttonClass, Card, useMoney } from "@buzz/ui";
import { Copy, Download, Share2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { useCopy } from "../share/use-share";
import { ChannelLinks } from "./channel-links";

/** The code, its picture to be scanned, and the ways to hand it on. */
export function InviteCard({ invite }: { invite: RouterOutputs["referral"]["code"] }) {
  const t = useTranslations("invite");
  const copy = useCopy({ copied: t("copied"), notCopied: t("notCopied") });
  const { points } = useMoney();
  const { referralCode, shareUrl, qrCodeUrl, rewards } = invite;

  /** Closing the share sheet is no failure; nothing more needs to be said. */
  const share = () =>
    void navigator
      .share({ title: "Buzz", text: t("shareText"), url: shareUrl })
      .catch(() => undefined);

  return (
    <Card tone="brand" className="flex flex-col items-center gap-6 p-6 text-center">
      <div className="flex flex-col gap-1.5">
        <h2 className="text-headline font-extrabold text-balance">
          {t("title", { points: points(rewards.recommenderReward) })}
        </h2>
        {rewards.refereeReward > 0 && (
          <p className="opacity-90">{t("friendGets", { points: points(rewards.refereeReward) })}</p>
        )}
      </div>
      <figure className="flex flex-col items-center gap-3 rounded-[1.25rem] bg-white p-4 text-[#161b26]">
        <img
          src={qrCodeUrl}
          alt={t("qrAlt")}
          width={176}
          height={176}
          className="size-44 [image-rendering:pixelated]"
        />
        <figcaption className="text-title font-extrabold tracking-wider select-all">
          {referralCode}
        </figcaption>
      </figure>
      <div className="flex w-full flex-wrap gap-2 *:flex-1 *:whitespace-nowrap">
        <Button
          variant="inverted"
          size="lg"
          icon={<Copy aria-hidden className="size-5" />}
          onClick={() => copy(shareUrl)}
        >
          {t("copy")}
        </Button>
        {canShare && (
          <Button
            variant="inverted"
            size="lg"
            icon={<Share2 aria-hidden className="size-5" />}
            onClick={share}
          >
            {t("share")}
          </Button>
        )}
        <a
          href={qrCodeUrl}
          download={`${referralCode}.png`}
          className={buttonClass({ variant: "inverted", size: "lg" })}
        >
          <Download aria-hidden className="size-5" />
          {t("saveQr")}
        </a>
      </div>
      <ChannelLinks />
    </Card>
  );
}

const canShare = "share" in navigator;
