export { refuseForeignKeys } from "./refuse-foreign-keys.js";
export { type Rotation, rotateKeys } from "./rotate.js";
export { type Rehash, rotateLookupKey } from "./rotate-lookup-key.js";
export { sealPlainText } from "./seal-plain-text.js";
