import { routes } from "@buzz/api/server";
import { afterAll, describe, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { startServer } from "./support/server.js";
import { transports, viaRest } from "./support/transports.js";

const server = await startServer();
afterAll(() => server.close());
const { admin, superAdmin, town, owner, user } = await castOf(server);

const TEMPORARY = "Temporary-2026";
const LASTING = "Lasting-2026";

/** Open all the same: what everybody may call, and what a temporary password is for. */
const allowed = new Set([
  "auth.me",
  "auth.logout",
  "auth.password.change",
  "auth.passkeys.register",
  "auth.passkeys.registerOptions",
  "auth.twoFactor.setup",
  "auth.twoFactor.enable",
]);
const closed = routes.filter(
  ({ procedure, open, rest }) => !open && rest !== undefined && !allowed.has(procedure),
);

const reset = async ({ userId: id, email }: { userId: string; email: string }) => {
  await superAdmin.api.admin.users.resetPassword.mutate({ id, temporaryPassword: TEMPORARY });
  return town.signIn(email, TEMPORARY);
};

describe.each(transports)("on $name", ({ send }) => {
  test("a temporary password opens nothing but its own change, for every kind of account", async () => {
    for (const person of [user, owner, admin]) {
      const { token } = await reset(person);
      for (const { procedure } of closed)
        expect({
          procedure,
          ...(await send(server.app, procedure, {}, { token })),
        }).toMatchObject({
          procedure,
          status: 403,
          code: "AUTH_009",
          details: { required: "password" },
        });
      expect(await send(server.app, "auth.me", {}, { token })).toMatchObject({ status: 200 });
      expect(
        await send(
          server.app,
          "auth.password.change",
          { currentPassword: TEMPORARY, newPassword: `${LASTING}-${Math.random()}` },
          { token },
        ),
      ).toMatchObject({ status: 200, data: null });
      expect(await viaRest(server.app, "users.profile", {}, { token })).toMatchObject({
        status: 200,
      });
    }
  });
});

test("logging out works too", async () => {
  const { token } = await reset(user);
  expect(await viaRest(server.app, "auth.logout", {}, { token })).toMatchObject({ status: 200 });
});
