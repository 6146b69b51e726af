export { deliverOutbox } from "./deliver.js";
export { createLiveFeed, type LiveFeed } from "./live-feed.js";
export { pruneOutbox } from "./prune.js";
