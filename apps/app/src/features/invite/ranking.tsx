import { type RouterOutputs, trpc } from "@buzz/client";
import { Card, EmptyState, Loading, PointsText, Section, Skeleton } from "@buzz/ui";
import { clsx } from "clsx";
import { Trophy } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";

type Place = RouterOutputs["referral"]["leaderboard"]["items"][number];

/** Who has brought most friends this month; names are masked by the server. */
export function Ranking() {
  const t = useTranslations("invite");
  const query = trpc.referral.leaderboard.useQuery({ timeframe: "month", limit: 10 });
  return (
    <Section
      title={t("ranking")}
      action={
        query.data?.currentUserRank ? (
          <span className="mr-4 rounded-full bg-brand-soft px-3 py-1 text-caption font-bold text-brand-ink">
            {t("yourRank", { rank: query.data.currentUserRank })}
          </span>
        ) : undefined
      }
    >
      {!query.data ? (
        query.error ? (
          <LoadError query={query} />
        ) : (
          <Loading>
            <Skeleton className="h-64 rounded-card!" />
          </Loading>
        )
      ) : query.data.items.length === 0 ? (
        <EmptyState
          icon={<Trophy aria-hidden className="size-8" />}
          title={t("noRanking")}
          text={t("noRankingText")}
        />
      ) : (
        <Card flush>
          <ol className="divide-y divide-line/60">
            {query.data.items.map((place) => (
              <PlaceRow
                key={place.rank}
                place={place}
                own={place.rank === query.data.currentUserRank}
              />
            ))}
          </ol>
        </Card>
      )}
    </Section>
  );
}

const medals = [
  "bg-[#ffd45e] text-[#4a3500]",
  "bg-[#d5dce6] text-[#2b3442]",
  "bg-[#eab08a] text-[#4a2308]",
];

function PlaceRow({ place, own }: { place: Place; own: boolean }) {
  const t = useTranslations("invite");
  const { rank, name, referralCount, totalMileageEarned } = place;
  return (
    <li className={clsx("flex min-h-15 items-center gap-3.5 px-5 py-2.5", own && "bg-brand-soft")}>
      <span
        className={clsx(
          "grid size-8 shrink-0 place-items-center rounded-full font-extrabold tabular-nums",
          medals[rank - 1] ?? "bg-sunken text-ink-soft",
        )}
      >
        {rank}
      </span>
      <span className="min-w-0 flex-1 truncate font-semibold">
        {name}
        {own && <span className="font-bold text-brand-ink"> · {t("you")}</span>}
      </span>
      <span className="text-right">
        <span className="block font-bold tabular-nums">
          {t("rankingCount", { count: referralCount })}
        </span>
        <PointsText amount={totalMileageEarned} className="block text-caption text-ink-soft" />
      </span>
    </li>
  );
}
