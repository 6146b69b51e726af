import { afterAll, describe, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { startServer } from "./support/server.js";
import { PASSWORD, totpCode } from "./support/town.js";
import { transports } from "./support/transports.js";

const server = await startServer();
afterAll(() => server.close());
const cast = await castOf(server);
const { town } = cast;

describe.each(transports)("on $name", ({ send }) => {
  const call = (procedure: string, input: object) => send(server.app, procedure, { ...input });

  async function challengeOf(email: string): Promise<string> {
    const { data } = await call("auth.login", { email, password: PASSWORD });
    return String(Object(data).challengeId);
  }

  test("a code of an authenticator, a backup code and a challenge open once", async () => {
    const { email, api } = await town.owner(cast.superAdmin);
    const { secret, backupCodes } = await api.auth.twoFactor.setup.mutate();
    await api.auth.twoFactor.enable.mutate({ code: totpCode(secret, server.clock.read()) });
    server.clock.advance(300_000);
    const [backupCode = ""] = backupCodes;
    for (const code of [totpCode(secret, server.clock.read()), backupCode]) {
      const challengeId = await challengeOf(email);
      expect(await call("auth.twoFactor.verify", { challengeId, code })).toMatchObject({
        status: 200,
      });
      expect(await call("auth.twoFactor.verify", { challengeId, code })).toMatchObject({
        status: 400,
        code: "AUTH_006",
      });
      const another = await challengeOf(email);
      expect(await call("auth.twoFactor.verify", { challengeId: another, code })).toMatchObject({
        status: 400,
        code: "AUTH_006",
      });
    }
  });

  test("a link to set a password serves once", async () => {
    const { email } = await town.resident();
    const told = () => server.mails.filter(({ to }) => to === email).length;
    const before = told();
    await call("auth.password.requestReset", { email });
    await expect.poll(told).toBe(before + 1);
    const letter = JSON.stringify(server.mails.findLast(({ to }) => to === email));
    const [, token = ""] = /reset-password#([\w-]+)/.exec(letter) ?? [];
    const chosen = { token, newPassword: "an-0ther-Passw0rd" };
    expect(await call("auth.password.reset", chosen)).toMatchObject({ status: 200 });
    expect(
      await call("auth.password.reset", { token, newPassword: "yet-an0ther-Word" }),
    ).toMatchObject({ status: 400, code: "AUTH_012" });
    expect(await call("auth.login", { email, password: chosen.newPassword })).toMatchObject({
      status: 200,
    });
  });

  test("a used refresh token ends the session that it began", async () => {
    const { refreshToken } = await town.resident();
    const next = await call("auth.refresh", { refreshToken });
    expect(next.status).toBe(200);
    server.clock.advance(10_001);
    expect(await call("auth.refresh", { refreshToken })).toMatchObject({ code: "AUTH_002" });
    const successor = Object(next.data).refreshToken;
    expect(await call("auth.refresh", { refreshToken: successor })).toMatchObject({
      status: 401,
      code: "AUTH_002",
    });
  });
});
