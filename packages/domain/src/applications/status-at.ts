import type { businessApplications } from "@buzz/db/schema";

type Row = Pick<typeof businessApplications.$inferSelect, "status" | "expiresAt">;

/** An application's status by the clock: a pending one past its date has expired. */
export const statusAt = ({ status, expiresAt }: Row, now: Date): Row["status"] =>
  status === "pending" && expiresAt <= now ? "expired" : status;
