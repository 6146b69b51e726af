export { type Database, type Db, openDatabase } from "./client.js";
export { isConstraintViolation, isLockTimeout, isUnreachable } from "./errors.js";
export { prepareOnce } from "./prepare-once.js";
export { contains } from "./search.js";
