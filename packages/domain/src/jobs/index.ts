export { overdueJobs } from "./overdue.js";
export { recordFailure, recordSuccess } from "./record-run.js";
export { registerJobs } from "./register.js";
export {
  type CalendarJob,
  calendar,
  isCalendarJob,
  isTimerJob,
  type RecurringJob,
  type TimerJob,
  timers,
} from "./schedule.js";
export { watchJobs } from "./watch.js";
export { keepAlive, leaveQueue, type QueueProcess } from "./workers.js";
