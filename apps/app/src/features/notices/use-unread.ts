import { trpc } from "@buzz/client";

/** How many notifications wait to be read; 0 while nobody knows. */
export function useUnread(signedIn: boolean): number {
  const { data } = trpc.notifications.list.useQuery(
    { limit: 1 },
    { enabled: signedIn, staleTime: 60_000 },
  );
  return data?.unreadCount ?? 0;
}
