export { proveHuman } from "./prove-human.js";
