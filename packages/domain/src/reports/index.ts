export { monthlyReport } from "./monthly.js";
