import { routes } from "@buzz/api/server";
import { afterAll, describe, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { startServer } from "./support/server.js";
import { transports } from "./support/transports.js";
import { whoMay } from "./support/who-may.js";

const server = await startServer();
afterAll(() => server.close());
const cast = await castOf(server);
const errands = errandsOf(cast);

/** Callers, and the words of the contract's "Who" that let them in. */
const callers = {
  nobody: { token: undefined, words: ["P"] },
  user: { token: cast.user.token, words: ["P", "any", "U", "U+O"] },
  "shop owner": { token: cast.owner.token, words: ["P", "any", "O", "U+O", "O+BM", "O+A*"] },
  super_admin: {
    token: cast.superAdmin.token,
    words: ["P", "any", "O+BM", "BM", "AD", "CM", "SA", "A*", "O+A*"],
  },
  admin: { token: cast.admin.token, words: ["P", "any", "O+BM", "BM", "AD", "CM", "A*", "O+A*"] },
  business_manager: {
    token: cast.businessManager.token,
    words: ["P", "any", "O+BM", "BM", "A*", "O+A*"],
  },
  content_manager: { token: cast.contentManager.token, words: ["P", "any", "CM", "A*", "O+A*"] },
  "operator whose assignment has expired": {
    token: cast.formerOperator.token,
    words: ["P", "any"],
  },
  "suspended user": { token: cast.suspendedUser.token, words: ["P"] },
} as const;

const refusalOf = (caller: string) => {
  if (caller === "nobody") return "AUTH_001";
  return caller === "suspended user" ? "AUTH_002" : "AUTH_003";
};

const atTheDoor = new Set(["AUTH_001", "AUTH_002", "AUTH_003"]);

const procedures = routes.map(({ procedure }) => procedure);
/** All but what ends the session that calls it, and what REST has in a form of its own: health and the stream. */
const others = routes.flatMap(({ procedure, rest }) =>
  rest === undefined || procedure === "auth.logout" ? [] : procedure,
);

test("the table of who may do what names every procedure and no other", () => {
  expect(Object.keys(whoMay).sort()).toEqual([...procedures].sort());
});

describe.each(transports)("on $name", ({ send }) => {
  const inputOf = (procedure: string) => {
    // A caller fresh from signing in would be erased.
    if (procedure === "users.deleteAccount") return { password: "not this one" };
    return routes.find((row) => row.procedure === procedure)?.rest?.path.includes(":id")
      ? { id: errands.stranger }
      : {};
  };

  test.each(others)("%s lets in exactly whom it should", async (procedure) => {
    for (const [caller, { token, words }] of Object.entries(callers)) {
      const { code, status } = await send(server.app, procedure, inputOf(procedure), { token });
      const allowed = words.some((word) => word === whoMay[procedure]);
      const passed = code === undefined || !atTheDoor.has(code);
      expect({ caller, passed, code: passed ? "passed" : code }).toEqual({
        caller,
        passed: allowed,
        code: allowed ? "passed" : refusalOf(caller),
      });
      if (!passed) expect(status).toBe(code === "AUTH_003" ? 403 : 401);
    }
  });

  test("auth.logout lets in exactly whom it should", async () => {
    expect(await send(server.app, "auth.logout")).toMatchObject({ status: 401, code: "AUTH_001" });
    for (const { email } of [
      cast.otherUser,
      cast.otherOwner,
      await cast.town.operator("content_manager"),
      await cast.town.formerOperator(),
    ]) {
      const { token } = await cast.town.signIn(email);
      expect(await send(server.app, "auth.logout", {}, { token })).toMatchObject({
        status: 200,
        data: null,
      });
      expect(await send(server.app, "auth.me", {}, { token })).toMatchObject({
        status: 401,
        code: "AUTH_002",
      });
    }
  });

  test("somebody else's coupon is not found, and its owner's is", async () => {
    const id = await errands.couponOf(cast.user);
    for (const procedure of ["coupons.get", "coupons.generateQr"]) {
      const other = await send(server.app, procedure, { id }, { token: cast.otherUser.token });
      expect(other).toMatchObject({ status: 404, code: "RESOURCE_001" });
      const own = await send(server.app, procedure, { id }, { token: cast.user.token });
      expect(own.status).toBe(200);
    }
  });

  test("another shop's settlement is not found, for nobody but its owner and operators", async () => {
    const { id, owner } = await errands.settlement();
    const as = (token: string, procedure: string) => send(server.app, procedure, { id }, { token });
    for (const procedure of ["settlements.get", "settlements.cancel"])
      expect(await as(cast.owner.token, procedure)).toMatchObject({
        status: 404,
        code: "RESOURCE_001",
      });
    for (const { token } of [owner, cast.businessManager, cast.admin])
      expect(await as(token, "settlements.get")).toMatchObject({ status: 200, data: { id } });
    const own = await send(server.app, "settlements.list", {}, { token: cast.owner.token });
    expect(own).toMatchObject({ data: { items: [], pagination: { total: 0 } } });
    expect(await as(owner.token, "settlements.cancel")).toMatchObject({
      data: { status: "cancelled" },
    });
  });
});
