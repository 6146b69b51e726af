import { webhookDeliveries } from "@buzz/db/schema";
import { contextAs } from "@buzz/domain";
import { deliverOutbox } from "@buzz/domain/outbox";
import { blockFlood } from "@buzz/domain/security";
import { eq } from "drizzle-orm";
import { type Cases, comesTo, type Stage } from "./case.js";

/** An address that no other case has named. */
const address = ({ town }: Stage): string => {
  const number = Number(town.application().businessInfo.registrationNumber.slice(-5));
  return `198.18.${number >> 8}.${number & 255}`;
};

const hook = { url: "https://93.184.216.34/hooks", events: ["security.breach" as const] };

/** A new endpoint; an earlier one goes, as there may only be so many. */
async function webhook({ superAdmin }: Stage): Promise<{ id: string }> {
  const { webhooks } = superAdmin.api.admin;
  const [first] = (await webhooks.list.query()).items;
  if (first !== undefined) await webhooks.remove.mutate({ id: first.id });
  return { id: (await webhooks.create.mutate(hook)).id };
}

async function delivery(stage: Stage): Promise<string> {
  const { id } = await webhook(stage);
  const { db, deps } = stage.town.server;
  const system = contextAs(deps.domain, { kind: "system" }, { userAgent: "test" });
  await blockFlood(system, address(stage));
  await deliverOutbox(system);
  const [row] = await db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.endpointId, id));
  if (row === undefined) throw new Error("nothing is to be delivered");
  return row.id;
}

const unknown = ({ superAdmin, errands }: Stage) => ({
  as: superAdmin,
  input: { id: errands.stranger },
});

export const systemCases: Cases = {
  "admin.permissions.assign": [
    comesTo(200, "a sub-role for a time", async ({ superAdmin, town }) => ({
      as: superAdmin,
      input: {
        userId: (await town.operator("admin")).userId,
        permissionId: "business_manager",
        expiresAt: "2030-01-01T00:00:00+09:00",
      },
    })),
    comesTo("RESOURCE_001", "to a user", ({ superAdmin, user }) => ({
      as: superAdmin,
      input: { userId: user.userId, permissionId: "admin" },
    })),
    comesTo("AUTH_003", "to oneself", ({ superAdmin }) => ({
      as: superAdmin,
      input: { userId: superAdmin.userId, permissionId: "admin" },
    })),
    comesTo("VALIDATION_002", "until yesterday", ({ superAdmin, admin }) => ({
      as: superAdmin,
      input: { userId: admin.userId, permissionId: "admin", expiresAt: "2020-01-01T00:00:00Z" },
    })),
  ],
  "admin.settings.list": [
    comesTo(200, "all of a category", ({ superAdmin }) => ({
      as: superAdmin,
      input: { category: "security" },
    })),
    comesTo("VALIDATION_002", "an unknown category", ({ superAdmin }) => ({
      as: superAdmin,
      input: { category: "weather" },
    })),
    comesTo("AUTH_003", "by an admin", ({ admin }) => ({ as: admin })),
  ],
  "admin.settings.update": [
    comesTo(200, "one", ({ superAdmin }) => ({
      as: superAdmin,
      input: { settings: [{ key: "admin_idle_minutes", value: 45 }] },
    })),
    comesTo("VALIDATION_002", "an unknown key", ({ superAdmin }) => ({
      as: superAdmin,
      input: { settings: [{ key: "weather", value: 1 }] },
    })),
    comesTo("VALIDATION_003", "budgets that do not add up", ({ superAdmin }) => ({
      as: superAdmin,
      input: { settings: [{ key: "budget_total", value: 1 }] },
    })),
    comesTo("VALIDATION_002", "nothing", ({ superAdmin }) => ({
      as: superAdmin,
      input: { settings: [] },
    })),
  ],
  "admin.security.settings": [
    comesTo(200, "limits and blocks", ({ superAdmin }) => ({ as: superAdmin })),
  ],
  "admin.security.blocks": [
    comesTo(200, "those of operators", async (stage) => {
      const ip = address(stage);
      await stage.superAdmin.api.admin.security.blacklistIp.mutate({
        ipAddress: ip,
        reason: "scraping",
      });
      return { as: stage.superAdmin, input: { search: ip, by: "operator" } };
    }),
    comesTo("VALIDATION_002", "blocked by nobody known", ({ superAdmin }) => ({
      as: superAdmin,
      input: { by: "nobody" },
    })),
  ],
  "admin.security.blacklistIp": [
    comesTo(201, "for a time", (stage) => ({
      as: stage.superAdmin,
      input: { ipAddress: address(stage), reason: "scraping", duration: 60 },
    })),
    comesTo("RESOURCE_002", "a second time", async (stage) => {
      const input = { ipAddress: address(stage), reason: "scraping" };
      await stage.superAdmin.api.admin.security.blacklistIp.mutate(input);
      return { as: stage.superAdmin, input };
    }),
    comesTo("VALIDATION_002", "what is no address", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ipAddress: "example.org", reason: "scraping" },
    })),
    comesTo("VALIDATION_002", "one's own", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ipAddress: "127.0.0.1", reason: "scraping" },
    })),
  ],
  "admin.security.unblockIp": [
    comesTo(200, "a blocked one", async (stage) => {
      const ip = address(stage);
      const block = { ipAddress: ip, reason: "scraping" };
      await stage.superAdmin.api.admin.security.blacklistIp.mutate(block);
      return { as: stage.superAdmin, input: { ip } };
    }),
    comesTo("RESOURCE_001", "one that is not blocked", (stage) => ({
      as: stage.superAdmin,
      input: { ip: address(stage) },
    })),
  ],
  "admin.webhooks.list": [comesTo(200, "all of them", ({ superAdmin }) => ({ as: superAdmin }))],
  "admin.webhooks.create": [
    comesTo(201, "at a public address", ({ superAdmin }) => ({ as: superAdmin, input: hook })),
    comesTo("VALIDATION_002", "at a private address", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ...hook, url: "https://169.254.169.254/" },
    })),
    comesTo("VALIDATION_002", "without TLS", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ...hook, url: "http://93.184.216.34/" },
    })),
    comesTo("VALIDATION_002", "of an unknown event", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ...hook, events: ["weather.changed"] },
    })),
    comesTo("AUTH_003", "by an admin", ({ admin }) => ({ as: admin, input: hook })),
  ],
  "admin.webhooks.update": [
    comesTo(200, "to another event", async (stage) => ({
      as: stage.superAdmin,
      input: { ...(await webhook(stage)), events: ["security.breach"], status: "disabled" },
    })),
    comesTo("VALIDATION_002", "to a private address", async (stage) => ({
      as: stage.superAdmin,
      input: { ...(await webhook(stage)), url: "https://10.0.0.1/" },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ superAdmin, errands }) => ({
      as: superAdmin,
      input: { id: errands.stranger, status: "active" },
    })),
  ],
  "admin.webhooks.remove": [
    comesTo(200, "one", async (stage) => ({ as: stage.superAdmin, input: await webhook(stage) })),
    comesTo("RESOURCE_001", "an unknown one", unknown),
  ],
  "admin.webhooks.rotateSecret": [
    comesTo(200, "of one", async (stage) => ({
      as: stage.superAdmin,
      input: await webhook(stage),
    })),
    comesTo("RESOURCE_001", "of an unknown one", unknown),
  ],
  "admin.webhooks.deliveries": [
    comesTo(200, "of one", async (stage) => ({
      as: stage.superAdmin,
      input: await webhook(stage),
    })),
    comesTo("RESOURCE_001", "of an unknown one", unknown),
  ],
  "admin.webhooks.replay": [
    comesTo(200, "one", async (stage) => ({
      as: stage.superAdmin,
      input: { id: await delivery(stage) },
    })),
    comesTo("RESOURCE_001", "an unknown one", unknown),
  ],
  "admin.audit.facets": [comesTo(200, "what the log holds", ({ admin }) => ({ as: admin }))],
  "admin.audit.list": [
    comesTo(200, "sign-ups", ({ admin }) => ({
      as: admin,
      input: { action: "auth.register", limit: 3 },
    })),
    comesTo("VALIDATION_001", "an id of no kind", ({ admin }) => ({
      as: admin,
      input: { entityId: "qr_code_ttl_seconds" },
    })),
    comesTo("VALIDATION_003", "an end before the start", ({ admin }) => ({
      as: admin,
      input: { startDate: "2026-03-02", endDate: "2026-03-01" },
    })),
  ],
};
