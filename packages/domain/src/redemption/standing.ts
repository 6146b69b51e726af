import { redemptions } from "@buzz/db/schema";
import { isNull } from "drizzle-orm";

/** Uses that were not taken back: only they count in figures. */
export const standing = isNull(redemptions.reversedAt);
