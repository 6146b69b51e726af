import { Button, Countdown, QrFrame, Skeleton, useRemaining } from "@buzz/ui";
import { RotateCw } from "lucide-react";
import { useTranslations } from "use-intl";
import { CallError } from "../problems/form-error";
import { ReadableCode } from "./readable-code";
import type { QrCode } from "./use-qr-code";
import { useWakeLock } from "./use-wake-lock";

interface QrCodeViewProps {
  query: {
    data: QrCode | undefined;
    error: unknown;
    isFetching: boolean;
    refetch: () => Promise<unknown>;
  };
  /** Says what the picture is, to those who do not see it. */
  alt: string;
}

/** The code with its time, and a new one when that is over. */
export function QrCodeView({ query, alt }: QrCodeViewProps) {
  const t = useTranslations("qr");
  const { data, error, isFetching, refetch } = query;
  useWakeLock();

  return (
    <div className="flex flex-col items-center gap-5">
      {data ? (
        <LiveCode code={data} alt={alt} />
      ) : (
        error === null && <Skeleton className="aspect-square w-full max-w-72 rounded-sheet!" />
      )}
      {error !== null && <CallError error={error} />}
      {(data || error !== null) && (
        <Button
          variant="neutral"
          icon={<RotateCw aria-hidden className="size-4.5" />}
          loading={isFetching}
          onClick={() => void refetch()}
        >
          {t(data ? "renew" : "again")}
        </Button>
      )}
    </div>
  );
}

function LiveCode({ code, alt }: { code: QrCode; alt: string }) {
  const t = useTranslations("qr");
  const over = useRemaining(code.expiresAt) === 0;
  return (
    <div className="flex w-full flex-col items-center gap-4">
      <QrFrame
        className="p-0! shadow-none!"
        caption={over ? undefined : <ReadableCode code={code.qrCode} />}
        overlay={over && <span className="text-lead">{t("over")}</span>}
      >
        <img src={code.qrImage} alt={alt} />
      </QrFrame>
      <Countdown
        key={code.qrCode}
        expiresAt={code.expiresAt}
        totalSeconds={code.expiresIn}
        shape="bar"
        className="w-full max-w-72"
      />
    </div>
  );
}
