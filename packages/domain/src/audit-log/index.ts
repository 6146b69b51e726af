export { auditFacets } from "./facets.js";
export { listAuditLog } from "./list.js";
