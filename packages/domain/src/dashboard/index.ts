export { analytics } from "./analytics.js";
export { dashboardOverview } from "./overview.js";
export { realtime } from "./realtime.js";
export { recentActivity } from "./recent-activity.js";
export { addRequestCounts, minuteOf } from "./request-counts.js";
