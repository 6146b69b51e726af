export { currentBudget } from "./current.js";
export { ensureMonth } from "./draw-funds.js";
export { emergencyControl } from "./emergency-control.js";
export { budgetExecutions } from "./executions.js";
export { forecastBudget } from "./forecast.js";
export { saveBudgetSettings } from "./save-settings.js";
export { tellStages } from "./tell-stages.js";
export { budgetTrend } from "./trend.js";
