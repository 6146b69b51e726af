export { listSettings } from "./list.js";
export { updateSettings } from "./update.js";
