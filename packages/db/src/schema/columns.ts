import { bigint, timestamp, uuid } from "drizzle-orm/pg-core";

/** Primary key. Ids are made by the caller (UUIDv7), so that a command knows them before it writes. */
export const id = () => uuid().primaryKey();

/** An instant, stored in UTC. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });

export const createdAt = () => instant().notNull().defaultNow();

/** Whole won or points; 1 P = 1 won. */
export const won = () => bigint({ mode: "number" });
