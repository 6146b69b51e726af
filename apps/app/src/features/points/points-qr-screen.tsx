import { trpc, useLiveEvents } from "@buzz/client";
import { PointsText, Skeleton } from "@buzz/ui";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { QrCodeView } from "../qr/qr-code-view";
import { pollMilliseconds, type QrCode, useQrCode } from "../qr/use-qr-code";
import { WhiteScreen } from "../qr/white-screen";
import { PointsUsed } from "./points-used";

/** A code for paying with points; asks until a shop has taken some. */
export function PointsQrScreen() {
  const t = useTranslations("points");
  const utils = trpc.useUtils();
  const live = useLiveEvents({ "qr.consumed": () => void utils.mileage.transactions.invalidate() });
  const code = useQrCode(["points-qr"], () => utils.client.mileage.generateQr.mutate());
  const { data: balance } = trpc.mileage.balance.useQuery();
  const latest = trpc.mileage.transactions.useQuery(
    { type: "use", limit: 1 },
    { enabled: code.data !== undefined, staleTime: 0, refetchInterval: pollMilliseconds(live) },
  );
  const use = latest.data?.items.find(
    ({ createdAt }) => code.data && createdAt.getTime() >= issuedAt(code.data),
  );
  const usedId = use?.id;

  useEffect(() => {
    if (usedId === undefined) return;
    void utils.mileage.balance.invalidate();
    void utils.mileage.transactions.invalidate();
    void utils.users.profile.invalidate();
  }, [usedId, utils]);

  if (use)
    return <PointsUsed use={use} renewing={code.isFetching} onAgain={() => void code.refetch()} />;
  return (
    <WhiteScreen title={t("qrTitle")} parent="/points">
      <div className="my-auto flex flex-col gap-6 py-2">
        <div className="flex min-h-20 flex-col items-center gap-1 text-center">
          <p className="text-ink-soft">{t("spendable")}</p>
          {balance ? (
            <PointsText amount={balance.balance} className="text-display font-extrabold" />
          ) : (
            <Skeleton className="h-11 w-40" />
          )}
        </div>
        <QrCodeView query={code} alt={t("qrAlt")} />
        <p className="text-center text-pretty text-ink-soft">{t("qrHint")}</p>
      </div>
    </WhiteScreen>
  );
}

/** By the server's clock, like the times of the statement. */
const issuedAt = ({ expiresAt, expiresIn }: QrCode) => expiresAt.getTime() - expiresIn * 1000;
