export { cancelJob } from "./cancel.js";
export { listJobErrors } from "./errors.js";
export { getJob } from "./get.js";
export { listJobs } from "./list.js";
export { overdueJobs } from "./overdue.js";
export { recordFailure, recordSuccess } from "./record-run.js";
export { listRecurringJobs } from "./recurring.js";
export { registerJobs } from "./register.js";
export { resumeJob } from "./resume.js";
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
