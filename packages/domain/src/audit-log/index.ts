export { listAuditLog } from "./list.js";
