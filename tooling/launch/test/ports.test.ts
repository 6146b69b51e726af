import { once } from "node:events";
import { createServer, type Server } from "node:net";
import getPort, { clearLockedPorts } from "get-port";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defaultPort, requestedPort } from "../src/ports.js";

let holder: Server;
let taken: number;

beforeEach(async () => {
  taken = await getPort();
  holder = createServer().listen(taken);
  await once(holder, "listening");
});

afterEach(() => {
  holder.close();
  clearLockedPorts();
});

test("a port that was asked for and is taken is an error that names port and variable", async () => {
  await expect(requestedPort("PORT", String(taken))).rejects.toThrow(
    `Port ${taken} (PORT) is taken`,
  );
});

test.each(["", "http", "0", "70000", "3000.5"])("%j is no port", async (value) => {
  await expect(requestedPort("PORT", value)).rejects.toThrow("not a port number");
});

test("a default that is taken gives way to the next free port and says so", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const port = await defaultPort("the API", taken, 47_100);
  expect(port).toBeGreaterThanOrEqual(47_100);
  expect(log).toHaveBeenCalledWith(`Port ${taken} is taken, so the API uses ${port}.`);
});
