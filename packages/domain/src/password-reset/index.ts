export { requestReset } from "./request.js";
export { resetPassword } from "./reset.js";
