const MINUTE = 60;
const HOUR = 3_600;

/** `silence`: after so many seconds without a success operators are told. */
type Timer = { everySeconds: number; silence: number };
/** `offsetSeconds`: when it runs, after the beginning of an hour or a day of UTC. */
type Calendar = { cron: string; silence: number; everySeconds: number; offsetSeconds: number };

/**
 * Timers, in every process that runs jobs: what must not wait for a minute to begin, or belongs to a process. Each run
 * skips what others have in hand.
 */
export const timers = {
  "outbox.deliver": { everySeconds: 0.25, silence: 2 * MINUTE },
  "notifications.send": { everySeconds: 1, silence: 5 * MINUTE },
  "webhooks.deliver": { everySeconds: 1, silence: 5 * MINUTE },
  "exposure.flush": { everySeconds: 5, silence: 5 * MINUTE },
  "budget.stages": { everySeconds: 0.25, silence: 5 * MINUTE },
  "budget.reports": { everySeconds: 5, silence: 5 * MINUTE },
  "budget.surge": { everySeconds: 5, silence: 5 * MINUTE },
  "budget.attack": { everySeconds: 5, silence: 5 * MINUTE },
  "budget.calls": { everySeconds: 1, silence: 5 * MINUTE },
  "bankAccounts.apply": { everySeconds: 1, silence: 10 * MINUTE },
  "audit.seal": { everySeconds: MINUTE, silence: 10 * MINUTE },
  "coupons.expire": { everySeconds: MINUTE, silence: 10 * MINUTE },
  "applications.expire": { everySeconds: MINUTE, silence: 10 * MINUTE },
  "exposure.draw": { everySeconds: MINUTE, silence: 10 * MINUTE },
} as const satisfies Record<string, Timer>;

const hourlyAt = (minute: number) =>
  ({
    cron: `${minute} * * * *`,
    silence: 2.5 * HOUR,
    everySeconds: HOUR,
    offsetSeconds: minute * MINUTE,
  }) as const;

/** Once a day, at an hour of Seoul. */
const dailyAt = (hour: number, minute: number) =>
  ({
    cron: `${minute} ${(hour + 15) % 24} * * *`,
    silence: 26 * HOUR,
    everySeconds: 24 * HOUR,
    offsetSeconds: ((hour + 15) % 24) * HOUR + minute * MINUTE,
  }) as const;

/**
 * By the calendar, in UTC, once for all processes together; what was due while none ran is made up for at the next
 * start. The minutes differ so that they do not all begin at once.
 */
export const calendar = {
  "mileage.expire": dailyAt(0, 5),
  "settlements.close": dailyAt(0, 20),
  "mileage.tell-expiry": dailyAt(9, 0),
  "notifications.prune": hourlyAt(2),
  "outbox.prune": hourlyAt(5),
  "webhooks.prune": hourlyAt(29),
  "notificationDeliveries.prune": hourlyAt(32),
  "qr.sweep": hourlyAt(11),
  "documents.sweep": hourlyAt(14),
  "files.sweep-erased": hourlyAt(17),
  "retention.expired": hourlyAt(20),
  "retention.addresses": hourlyAt(23),
  "retention.idle": hourlyAt(26),
  "books.check": hourlyAt(29),
} as const satisfies Record<string, Calendar>;

export type TimerJob = keyof typeof timers;
export type CalendarJob = keyof typeof calendar;
export type RecurringJob = TimerJob | CalendarJob;

export const isTimerJob = (name: string): name is TimerJob => Object.hasOwn(timers, name);
export const isCalendarJob = (name: string): name is CalendarJob => Object.hasOwn(calendar, name);

export const silenceOf = (name: RecurringJob): number => ({ ...timers, ...calendar })[name].silence;

/** How often a job runs, and when the calendar has it run next after `now`. A stored name may be unknown by now. */
export function rhythmOf(name: string, now: Date): { everySeconds: number; nextAt: Date | null } {
  if (isTimerJob(name)) return { everySeconds: timers[name].everySeconds, nextAt: null };
  if (!isCalendarJob(name)) return { everySeconds: 0, nextAt: null };
  const { everySeconds, offsetSeconds } = calendar[name];
  const runs = Math.floor((now.getTime() / 1_000 - offsetSeconds) / everySeconds);
  return { everySeconds, nextAt: new Date(((runs + 1) * everySeconds + offsetSeconds) * 1_000) };
}
