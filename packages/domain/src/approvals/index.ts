export { confirmApproval } from "./confirm.js";
export { countDeciders } from "./deciders.js";
export { needsSecondOperator } from "./hold.js";
export type { Door } from "./kind.js";
export { kinds } from "./kinds.js";
export { listApprovals } from "./list.js";
export { rejectApproval } from "./reject.js";
export { withdrawApproval } from "./withdraw.js";
