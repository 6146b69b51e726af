export { listSessions } from "./list.js";
export { revokeOwnSession } from "./revoke.js";
