import { systemSettings } from "@buzz/db/schema";
import type { Settings } from "@buzz/domain";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { startServer } from "./support/server.js";
import { transports, viaRest } from "./support/transports.js";

const server = await startServer();
afterAll(() => server.close());
const cast = await castOf(server);
const errands = errandsOf(cast);
const reason = "Found a mistake in our books.";
const month = { yearMonth: "2030-01", totalBudget: 1, controls: {} };
const categories = { referral: 0, coupon: 1, event: 0, settlement: 0 };
const clerk = await cast.town.operator("content_manager");

/** Every command that may need a second operator: the setting that asks for one, and what it is asked with. */
const commands: Record<
  string,
  { kind: string; setting: keyof Settings; value: number | boolean; input: () => Promise<object> }
> = {
  "admin.settlements.markPaid": {
    kind: "payout",
    setting: "maker_checker_payout_min",
    value: 5000,
    input: async () => ({ id: (await errands.settlement("approved")).id }),
  },
  "admin.referral.grantReward": {
    kind: "points",
    setting: "maker_checker_points_min",
    value: 700,
    input: async () => ({ userId: cast.user.userId, amount: 700, reason }),
  },
  "budget.saveSettings": {
    kind: "budget",
    setting: "maker_checker_budget",
    value: true,
    input: async () => ({ ...month, categories }),
  },
  "admin.permissions.assign": {
    kind: "role",
    setting: "maker_checker_roles",
    value: true,
    input: async () => ({ userId: clerk.userId, permissionId: "content_manager" }),
  },
  "admin.users.create": {
    kind: "operator",
    setting: "maker_checker_roles",
    value: true,
    input: async () => ({
      email: cast.town.application().email,
      name: "New Operator",
      role: "admin",
    }),
  },
  "admin.settings.update": {
    kind: "settings",
    setting: "maker_checker_roles",
    value: true,
    input: async () => ({ settings: [{ key: "maker_checker_roles", value: false }] }),
  },
  "budget.emergencyControl": {
    kind: "resume",
    setting: "maker_checker_resume",
    value: true,
    input: async () => ({ action: "resume", reason }),
  },
};

async function set(key: keyof Settings, value: number | boolean): Promise<void> {
  await server.db.insert(systemSettings).values({ key, value });
  server.deps.domain.settings.invalidate();
}

async function unset(key: keyof Settings): Promise<void> {
  await server.db.delete(systemSettings).where(eq(systemSettings.key, key));
  server.deps.domain.settings.invalidate();
}

describe.each(transports)("on $name", ({ name, send }) => {
  test.each(Object.entries(commands))(
    "%s waits, and is done when another confirms",
    async (procedure, { kind, setting, value, input }) => {
      const body = { ...(await input()) };
      await set(setting, value);
      try {
        const headers = { "idempotency-key": `${name} ${procedure}` };
        const ask = () =>
          send(server.app, procedure, body, { token: cast.superAdmin.token, headers });
        const { status, data } = await ask();
        expect(status).toBe(name === "REST" ? 202 : 200);
        expect(data).toEqual({
          pendingApproval: {
            id: expect.any(String),
            kind,
            requestedBy: cast.superAdmin.userId,
            expiresAt: expect.anything(),
          },
        });
        const { id } = Object(data).pendingApproval;
        const { token } = await cast.town.operator("super_admin");
        const confirmed = await send(server.app, "admin.approvals.confirm", { id }, { token });
        expect(confirmed).toMatchObject({
          status: 200,
          data: { approval: { id, kind, status: "confirmed" }, result: expect.anything() },
        });
      } finally {
        await unset(setting);
      }
    },
  );
});

test("the same key gives the same 202 again, and one request", async () => {
  const input = { userId: cast.user.userId, amount: 100_000, reason };
  const ask = () =>
    viaRest(server.app, "admin.referral.grantReward", input, {
      token: cast.admin.token,
      headers: { "idempotency-key": "twice" },
    });
  const [first, second] = [await ask(), await ask()];
  expect(first.status).toBe(202);
  expect(second).toMatchObject({ status: 202, data: first.data });
});

test("nobody below an admin sees anything of it", async () => {
  for (const { token } of [cast.businessManager, cast.contentManager, cast.user, cast.owner])
    expect(await viaRest(server.app, "admin.approvals.list", {}, { token })).toMatchObject({
      status: 403,
      code: "AUTH_003",
    });
});
