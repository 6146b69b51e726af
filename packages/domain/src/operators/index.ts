export { createOperator } from "./create.js";
