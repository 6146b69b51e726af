export { refuseTraces, type Trace, tracesIn, tracesInDatabase } from "./personal-traces.js";
export {
  harmlessMalware,
  hasMalwareScanner,
  type MalwareScanner,
  startMalwareScanner,
} from "./test-clamd.js";
export {
  createBareDatabase,
  createTestDatabase,
  createTestDatabaseAlone,
  type TestDatabase,
} from "./test-database.js";
export { hasRedisServer, type RedisServer, redisUrl, startRedisServer } from "./test-redis.js";
export { untilPast } from "./until-past.js";
export { holderOf, waitingBehind } from "./waiting-behind.js";
