export { type Authenticator, createAuthenticator } from "./authenticator.js";
export { login } from "./login.js";
export { logout } from "./logout.js";
export { me } from "./me.js";
export { hashPassword } from "./passwords.js";
export { refresh } from "./refresh.js";
export { register } from "./register.js";
export { createTokenKeys, type TokenKeys } from "./token-keys.js";
