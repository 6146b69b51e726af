export { apply } from "./apply.js";
export { applicantOf, issueApplyToken } from "./apply-token.js";
export { approveApplication } from "./approve.js";
export { expireApplications } from "./expire.js";
export { listApplications } from "./list.js";
export { rejectApplication } from "./reject.js";
export { applicationStatus } from "./status.js";
