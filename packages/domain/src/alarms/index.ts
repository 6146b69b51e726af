export { acknowledgeAlert } from "./acknowledge.js";
export { callContacts } from "./call-contacts.js";
export { listContacts } from "./contacts.js";
export { listAlerts } from "./list.js";
export { reportBudget } from "./report-budget.js";
export { saveAlarmPhone } from "./save-phone.js";
