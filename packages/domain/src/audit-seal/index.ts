export { sealAuditLog } from "./seal.js";
export { type Breach, type Verdict, verifyAuditLog } from "./verify.js";
