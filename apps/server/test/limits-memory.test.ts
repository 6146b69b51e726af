import { afterAll } from "vitest";
import { limitSuite, limits } from "./suites/limits.js";
import { startServer } from "./support/server.js";

const server = await startServer({ variables: limits });
afterAll(() => server.close());

limitSuite(async () => [server]);
