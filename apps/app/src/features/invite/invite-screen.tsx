import { trpc } from "@buzz/client";
import { Loading, Skeleton } from "@buzz/ui";
import { LoadError } from "../problems/load-error";
import { InviteCard } from "./invite-card";
import { InviteResults } from "./invite-results";

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
      <InviteCard invite={query.data} />
      <InviteResults invite={query.data} />
    </div>
  );
}
