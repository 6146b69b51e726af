export { checkBooks } from "./check.js";
export { type BooksCheck, latestCheck } from "./latest.js";
