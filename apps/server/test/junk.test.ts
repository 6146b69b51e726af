import { routes, toJsonSchema } from "@buzz/api/server";
import { auditLogs } from "@buzz/db/schema";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { rowsOf } from "./support/rows.js";
import { startServer } from "./support/server.js";
import { transports } from "./support/transports.js";
import { whoMay } from "./support/who-may.js";

const RUNS = 25;

/** The rows of every table, and what the audit trail says was done: a row too many has its name. */
const written = async () => ({
  rows: await rowsOf(server.db),
  deeds: await server.db
    .select({ action: auditLogs.action, of: auditLogs.entityType })
    .from(auditLogs)
    .orderBy(auditLogs.id),
});

const server = await startServer();
afterAll(() => server.close());
const cast = await castOf(server);
await cast.admin.api.budget.current.query({});

/** Somebody who passes the door, so that the junk gets as far as it can. */
const insiders = {
  P: undefined,
  any: cast.user.token,
  U: cast.user.token,
  O: cast.owner.token,
  BM: cast.superAdmin.token,
  CM: cast.superAdmin.token,
  AD: cast.superAdmin.token,
  "A*": cast.superAdmin.token,
  SA: cast.superAdmin.token,
  "U+O": cast.user.token,
  "O+BM": cast.owner.token,
  "O+A*": cast.owner.token,
};

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    "\u0000",
    "\ud800",
    "__proto__",
    "constructor",
    "' or 1=1 --",
    "'; drop table users; --",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "%00",
    "NaN",
    "1e999",
    "0x10",
  ),
  fc.uuid(),
  fc.emailAddress(),
);
const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, -1, 2 ** 31, 2 ** 53, 1e308),
);
const value = fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.jsonValue());

/** Where junk may happen to be right, or a wrong guess is rightly counted: another field is always wrong. */
const surelyWrong: Readonly<Record<string, object>> = {
  // A wrong guess at a code that could be one is on record.
  "auth.stepUp": { code: 0 },
  "auth.twoFactor.enable": { code: 0 },
  "auth.twoFactor.verify": { code: 0 },
  "auth.password.change": { newPassword: "" },
  "users.updateProfile": { phone: 0 },
  "users.deleteAccount": { reason: 0 },
  "users.exportData": { page: 0 },
  "businesses.updateProfile": { phone: 0 },
  "notifications.savePreferences": { quietHours: 0 },
  "budget.savePhone": { phone: 0 },
  "admin.businesses.setFeatured": { featuredBusinesses: 0 },
  // A look at people unmasked is on record.
  "admin.users.list": { page: 0 },
};

/** Junk in the very fields that a procedure reads, and in some that it does not. */
function junkFor(procedure: string) {
  const input = routes.find((route) => route.procedure === procedure)?.input;
  const { properties } = input === undefined ? { properties: {} } : toJsonSchema(input, "input");
  const fields = Object.keys(Object(properties));
  return fc
    .tuple(
      fc.record(Object.fromEntries(fields.map((field) => [field, value])), { requiredKeys: [] }),
      fc.dictionary(fc.string(), value, { maxKeys: 2 }),
    )
    .map(([known, unknown]) => ({ ...unknown, ...known, ...surelyWrong[procedure] }));
}

/** Without input there is no junk: these do what they do. */
const procedures = routes
  .filter(({ input, rest }) => input !== undefined && rest !== undefined)
  .map(({ procedure }) => procedure);

describe.each(transports)("junk on $name", ({ name, send }) => {
  test("is refused by every procedure, never breaks one, and writes nothing", {
    timeout: 60_000,
  }, async () => {
    const before = await written();
    for (const procedure of procedures) {
      const token = insiders[whoMay[procedure] ?? "P"];
      await fc.assert(
        fc.asyncProperty(junkFor(procedure), async (input) => {
          const { status, code } = await send(server.app, procedure, input, { token });
          expect({ procedure, name, broken: status >= 500, code }).toMatchObject({ broken: false });
        }),
        { numRuns: RUNS },
      );
    }
    expect(await written()).toEqual(before);
  });
});

test("unusual text is kept to the letter", async () => {
  const names = [
    "김\u1100\u1161나",
    "e\u0301",
    "👩‍👩‍👧‍👦 가족",
    "\u202eRTL",
    "ﷺ‏",
    "𠮷野家",
    "İstanbul",
    "a\u0300\u0301\u0302b",
  ];
  for (const [index, name] of names.entries()) {
    const email = `unusual${index}@example.org`;
    const registered = await cast.town
      .visitor()
      .auth.register.mutate({ email, name, password: "a-long-Passw0rd" });
    expect(registered.user.name).toBe(name);
    const { api } = await cast.town.signIn(email);
    expect(await api.users.profile.query()).toMatchObject({ name });
  }
});
