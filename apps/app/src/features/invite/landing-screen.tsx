import { readError, useSession } from "@buzz/client";
import { Loading, MobileLayout, Skeleton } from "@buzz/ui";
import { LoadError } from "../problems/load-error";
import { Invitation } from "./invitation";
import { UnknownInvite } from "./unknown-invite";
import { useInvitation } from "./use-invitation";

/** What an invite link opens. */
export function LandingScreen({ code }: { code: string }) {
  const { signedIn } = useSession();
  const query = useInvitation(code.trim().toUpperCase());
  const { status } = readError(query.error);
  const unknown = query.error && (status === 404 || status === 400);
  return (
    <MobileLayout>
      {query.data ? (
        <Invitation invite={query.data} isMember={signedIn} />
      ) : unknown ? (
        <UnknownInvite />
      ) : query.error ? (
        <LoadError page query={query} className="my-auto" />
      ) : (
        <Loading className="flex flex-1 flex-col items-center gap-4 px-2 pt-12">
          <Skeleton className="size-24 rounded-full!" />
          <Skeleton className="h-9 w-64" />
          <Skeleton className="h-6 w-48" />
          <Skeleton className="mt-6 h-24 w-full rounded-card!" />
          <Skeleton className="h-24 w-full rounded-card!" />
        </Loading>
      )}
    </MobileLayout>
  );
}
