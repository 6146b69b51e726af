export { apply } from "./apply.js";
export { approveApplication } from "./approve.js";
export { listApplications } from "./list.js";
export { rejectApplication } from "./reject.js";
export { applicationStatus } from "./status.js";
