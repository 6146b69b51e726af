import type { BusinessHours } from "@buzz/db/schema";

type Day = NonNullable<BusinessHours["mon"]>;

const DAY_MINUTES = 24 * 60;

/**
 * Whether a day's times follow each other: opening < break < closing. A shop that closes at an earlier hour than
 * it opens closes on the next day; a break has both ends and lies between.
 */
export function timesFollow(day: Day): boolean {
  const { open, close, breakStart, breakEnd } = typeof day === "string" ? timesIn(day) : day;
  const opening = minutesOf(open);
  const sinceOpening = (time: string) => {
    const minutes = minutesOf(time) - opening;
    return minutes < 0 ? minutes + DAY_MINUTES : minutes;
  };
  if ((breakStart === undefined) !== (breakEnd === undefined)) return false;
  const times = [breakStart, breakEnd, close].flatMap((time) => time ?? []).map(sinceOpening);
  return times.every((time, index) => time > (times[index - 1] ?? 0));
}

function timesIn(span: string): Exclude<Day, string> {
  const [open = "", close = ""] = span.split("-");
  return { open, close };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
