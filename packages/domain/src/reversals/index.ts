export { reverseTransaction } from "./reverse-transaction.js";
export { voidTransaction } from "./void-transaction.js";
