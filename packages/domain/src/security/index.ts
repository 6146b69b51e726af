export { canonicalAddress } from "./address.js";
export { blacklistIp } from "./blacklist.js";
export { blockFlood } from "./block-flood.js";
export { type BlockReader, createBlockReader } from "./block-reader.js";
export { listBlocks } from "./list.js";
export { securitySettings } from "./settings.js";
export { unblockIp } from "./unblock.js";
