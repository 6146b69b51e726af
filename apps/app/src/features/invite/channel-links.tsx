import { trpc } from "@buzz/client";
import { Button } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useCopy } from "../share/use-share";

const channels = ["kakao", "instagram", "youtube", "blog"] as const;

/** A link for each place to share it, so that visits tell where they came from. */
export function ChannelLinks() {
  const t = useTranslations("invite");
  const { data } = trpc.referral.link.useQuery({}, { staleTime: Infinity });
  return (
    <div className="flex w-full flex-col gap-2">
      <p className="text-caption font-semibold opacity-90">{t("channels")}</p>
      <div className="grid grid-cols-2 gap-2">
        {channels.map((channel) => (
          <ChannelButton key={channel} channel={channel} url={data?.links[channel]} />
        ))}
      </div>
    </div>
  );
}

function ChannelButton({
  channel,
  url,
}: {
  channel: (typeof channels)[number];
  url: string | undefined;
}) {
  const t = useTranslations("invite");
  const name = t(`channel.${channel}`);
  const copy = useCopy({
    copied: t("channelCopied", { channel: name }),
    notCopied: t("notCopied"),
  });
  return (
    <Button
      variant="ghost"
      className="text-current! ring-1 ring-current/40 hover:bg-current/10! focus-visible:outline-current"
      disabled={url === undefined}
      onClick={() => url && copy(url)}
    >
      {name}
    </Button>
  );
}
