import { type RouterOutputs, trpc } from "@buzz/client";
import { buttonClass } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { NextSearch } from "./next-path";
import { pendingInvite } from "./pending-invite";

type Provider = RouterOutputs["auth"]["providers"][number];

/** Sign-in at the providers that Buzz is set up for; the invitation of this device goes along. */
export function ProviderLinks({ next }: NextSearch) {
  const t = useTranslations("account");
  const { data: providers = [] } = trpc.auth.providers.useQuery(undefined, { staleTime: Infinity });
  if (providers.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-center text-caption text-ink-soft">{t("or")}</p>
      {providers.map((provider) => (
        <a
          key={provider}
          href={startOf(provider, next)}
          className={buttonClass({ variant: "neutral", size: "lg", block: true })}
        >
          {t(`continueWith.${provider}`)}
        </a>
      ))}
    </div>
  );
}

function startOf(provider: Provider, next: string | undefined): string {
  const invite = pendingInvite();
  const query = new URLSearchParams({
    ...(next === undefined ? {} : { next }),
    ...(invite && { referralCode: invite.referralCode, visitId: invite.visitId }),
  });
  return `/api/auth/oidc/${provider}/start?${query}`;
}
