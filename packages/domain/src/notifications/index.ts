export { followEvents, HEARTBEAT, type LiveEvent } from "./follow.js";
export { listNotifications } from "./list.js";
export { markAllRead } from "./mark-all-read.js";
export { markRead } from "./mark-read.js";
export { readPreferences, savePreferences } from "./preferences.js";
export { pruneNotifications } from "./prune.js";
export { pruneDeliveries as pruneNotificationDeliveries } from "./prune-deliveries.js";
export { registerPushToken } from "./register-push-token.js";
export { sendNotifications } from "./send-due.js";
