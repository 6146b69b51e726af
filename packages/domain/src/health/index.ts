export { checkHealth, detailedHealth } from "./check.js";
export { presentCheck } from "./present.js";
export { createHealthReader, type HealthReader } from "./reader.js";
