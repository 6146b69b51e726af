import { dayOf, today } from "../../lib/days";
import type { Transaction } from "./transaction-row";

/** Whether a shop may still take a use back: on its day, and before it asks to be paid for it. The server decides. */
export const canVoid = ({ at, reversedAt, settlementId }: Transaction): boolean =>
  reversedAt === null && settlementId === null && dayOf(at) === today();
