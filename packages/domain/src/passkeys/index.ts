export { listPasskeys } from "./list.js";
export { registerPasskey } from "./register.js";
export { passkeyRegisterOptions } from "./register-options.js";
export { removePasskey } from "./remove.js";
