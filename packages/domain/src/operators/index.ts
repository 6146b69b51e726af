export { assignRole } from "./assign-role.js";
export { createOperator } from "./create.js";
export { hireOperator } from "./hire.js";
export { listOperators } from "./list.js";
