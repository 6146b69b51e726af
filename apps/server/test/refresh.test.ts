import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { startServer } from "./support/server.js";
import { Town } from "./support/town.js";
import { transports } from "./support/transports.js";

const SECOND = 1000;
const DAY = 86_400 * SECOND;

const server = await startServer();
afterAll(() => server.close());
const town = await Town.open(server);

const rotated = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresIn: z.literal(86_400),
  tokens: z.strictObject({
    accessToken: z.string(),
    refreshToken: z.string(),
    expiresIn: z.literal(86_400),
  }),
});

describe.each(transports)("on $name", ({ send }) => {
  const refresh = (refreshToken: string) => send(server.app, "auth.refresh", { refreshToken });
  const me = (token: string) => send(server.app, "auth.me", {}, { token });

  test("a refresh token gives a new pair, whose tokens work", async () => {
    const { refreshToken } = await town.resident();
    const pair = rotated.parse((await refresh(refreshToken)).data);
    expect(pair.refreshToken).not.toBe(refreshToken);
    expect(pair.tokens).toEqual({
      accessToken: pair.accessToken,
      refreshToken: pair.refreshToken,
      expiresIn: 86_400,
    });
    expect(await me(pair.accessToken)).toMatchObject({ status: 200 });
    expect(await refresh(pair.refreshToken)).toMatchObject({ status: 200 });
  });

  test("two tabs at one moment get the same successor", async () => {
    const { refreshToken } = await town.resident();
    const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(refreshToken)));
    const successors = answers.map(({ data }) => rotated.parse(data).refreshToken);
    expect(new Set(successors).size).toBe(1);
  });

  test("a lost answer can be asked for again within 10 s; after that it is reuse, and ends the session", async () => {
    const { refreshToken } = await town.resident();
    const first = rotated.parse((await refresh(refreshToken)).data);
    server.clock.advance(10 * SECOND);
    const again = rotated.parse((await refresh(refreshToken)).data);
    expect(again.refreshToken).toBe(first.refreshToken);

    server.clock.advance(SECOND);
    expect(await refresh(refreshToken)).toMatchObject({ status: 401, code: "AUTH_002" });
    expect(await refresh(first.refreshToken)).toMatchObject({ status: 401, code: "AUTH_002" });
    expect(await me(first.accessToken)).toMatchObject({ status: 401, code: "AUTH_002" });
  });

  test("it lives 7 days, and the access token one", async () => {
    const { refreshToken, token } = await town.resident();
    server.clock.advance(DAY - SECOND);
    expect(await me(token)).toMatchObject({ status: 200 });
    server.clock.advance(SECOND);
    expect(await me(token)).toMatchObject({ status: 401, code: "AUTH_002" });
    server.clock.advance(6 * DAY - SECOND);
    const successor = rotated.parse((await refresh(refreshToken)).data);
    server.clock.advance(7 * DAY);
    expect(await refresh(successor.refreshToken)).toMatchObject({ status: 401, code: "AUTH_002" });
  });

  test("a suspended account gets none", async () => {
    const resident = await town.resident();
    await town.suspend(resident);
    expect(await refresh(resident.refreshToken)).toMatchObject({ status: 401, code: "AUTH_002" });
  });

  test("an access token is no refresh token", async () => {
    const { token } = await town.resident();
    expect(await refresh(token)).toMatchObject({
      status: expect.any(Number),
      code: expect.stringMatching(/AUTH_002|VALIDATION_002/),
    });
  });
});
