import { trpc } from "@buzz/client";

/** Loads anew what tells of accounts. */
export function useAccountRefresh(): () => Promise<unknown> {
  const utils = trpc.useUtils();
  return () =>
    Promise.all([
      utils.admin.users.invalidate(),
      utils.admin.operators.invalidate(),
      utils.admin.audit.invalidate(),
    ]);
}
