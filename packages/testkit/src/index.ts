export { createBareDatabase, createTestDatabase, type TestDatabase } from "./test-database.js";
export { hasRedisServer, type RedisServer, redisUrl, startRedisServer } from "./test-redis.js";
