export { listCategories } from "./categories.js";
export { dailySales } from "./daily-sales.js";
export { businessDashboard } from "./dashboard.js";
export { getBusiness } from "./get.js";
export { listBusinesses } from "./list.js";
export { myBusiness } from "./my.js";
export { businessTransactions } from "./transactions.js";
