import { trpc } from "@buzz/client";
import { Loading, Skeleton } from "@buzz/ui";
import { LoadError } from "../problems/load-error";
import { Courses } from "./courses";
import { Funnel } from "./funnel";
import { InviteCard } from "./invite-card";
import { InviteResults } from "./invite-results";
import { Ranking } from "./ranking";
import { TierProgress } from "./tier-progress";
import { WaitingRewards } from "./waiting-rewards";

export function InviteScreen() {
  const query = trpc.referral.code.useQuery();
  if (!query.data) {
    return query.error ? (
      <LoadError query={query} />
    ) : (
      <Loading className="flex flex-col gap-5">
        <Skeleton className="h-112 rounded-card!" />
        <Skeleton className="h-24 rounded-card!" />
      </Loading>
    );
  }
  return (
    <div className="flex flex-col gap-7">
      <WaitingRewards />
      <InviteCard invite={query.data} />
      <TierProgress />
      <Funnel />
      <InviteResults invite={query.data} />
      <Ranking />
      <Courses />
    </div>
  );
}
