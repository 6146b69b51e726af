export { applyBankAccounts } from "./apply-due.js";
export { cancelBankAccountChange } from "./cancel.js";
export { changeBankAccount } from "./change.js";
export { readBankAccount } from "./read.js";
