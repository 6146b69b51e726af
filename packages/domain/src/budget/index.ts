export { currentBudget } from "./current.js";
export { ensureMonth } from "./draw-funds.js";
export { budgetExecutions } from "./executions.js";
