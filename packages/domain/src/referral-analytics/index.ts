export { referralAnalytics } from "./analytics.js";
