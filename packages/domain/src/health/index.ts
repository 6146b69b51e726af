export { checkHealth, detailedHealth } from "./check.js";
export { presentCheck, presentDetailed } from "./present.js";
export { createHealthReader, type HealthReader } from "./reader.js";
