import { trpc } from "@buzz/client";
import { Card, Skeleton, StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";

/** Live figures are asked again this often, ms. */
const liveInterval = 10_000;

/** What happens at this minute, and whether the parts of the system are well. */
export function LiveCard() {
  const t = useTranslations("dashboard.live");
  const { count } = useFigures();
  const { data } = trpc.admin.realtime.useQuery(undefined, { refetchInterval: liveInterval });
  const figures = [
    { id: "activeUsers", value: data?.activeUsers },
    { id: "qrScansPerMinute", value: data?.qrScansPerMinute },
    { id: "apiRequestsPerMinute", value: data?.apiRequestsPerMinute },
  ] as const;
  return (
    <Card className="flex flex-col gap-4 p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h2 className="font-semibold whitespace-nowrap">{t("title")}</h2>
        {data && (
          <ul className="flex flex-wrap gap-1.5">
            {(["api", "database", "storage"] as const).map((part) => {
              const word = data.systemStatus[part];
              return (
                <li key={part}>
                  <StatusBadge tone={word === "healthy" ? "good" : "bad"}>
                    {t(`parts.${part}`)}
                    <span className="sr-only">{t(`status.${word}`)}</span>
                  </StatusBadge>
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <dl className="grid grid-cols-3 gap-3">
        {figures.map(({ id, value }) => (
          <div key={id} className="flex flex-col">
            <dt className="text-caption text-ink-faint">{t(id)}</dt>
            <dd className="text-headline font-bold tabular-nums">
              {value === undefined ? <Skeleton className="h-8 w-12" /> : count(value)}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
