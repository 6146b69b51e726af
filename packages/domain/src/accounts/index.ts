export { accountActivity } from "./activity.js";
export { getAccount } from "./get.js";
export { listAccounts } from "./list.js";
export { removeAccount } from "./remove.js";
export { resetPassword } from "./reset-password.js";
export { setAccountStatus } from "./set-status.js";
export { updateAccount } from "./update.js";
