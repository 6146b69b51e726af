export { followEvents, HEARTBEAT, type LiveEvent } from "./follow.js";
export { listNotifications } from "./list.js";
export { markAllRead } from "./mark-all-read.js";
export { markRead } from "./mark-read.js";
export { pruneNotifications } from "./prune.js";
export { registerPushToken } from "./register-push-token.js";
