import { z } from "zod";
import { addDays, startOfDay } from "../kernel/days.js";
import { day, givenInstant } from "../kernel/schemas.js";

/** An instant, or a day of Seoul that counts from its first moment. */
export const from = z.union([givenInstant, day.transform(startOfDay).pipe(givenInstant.out)]);
/** An instant, or a day of Seoul that counts to its last moment. */
export const until = z.union([
  givenInstant,
  day.transform((value) => addDays(startOfDay(value), 1)).pipe(givenInstant.out),
]);
