export { getTransaction } from "./get.js";
