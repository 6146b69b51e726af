export { createTemplate } from "./create.js";
export { getTemplate } from "./get.js";
export { issueTemplate } from "./issue.js";
export { listTemplates } from "./list.js";
export { removeTemplate } from "./remove.js";
export { templateStatistics } from "./statistics.js";
export { updateTemplate } from "./update.js";
export { templateUsage } from "./usage.js";
