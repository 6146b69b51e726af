import { type Cases, comesTo, type Stage } from "./case.js";

/** An address that no other case has named. */
const address = ({ town }: Stage): string => {
  const number = Number(town.application().businessInfo.registrationNumber.slice(-5));
  return `198.18.${number >> 8}.${number & 255}`;
};

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
  "admin.audit.list": [
    comesTo(200, "sign-ups", ({ admin }) => ({
      as: admin,
      input: { action: "auth.register", limit: 3 },
    })),
    comesTo("VALIDATION_003", "an end before the start", ({ admin }) => ({
      as: admin,
      input: { startDate: "2026-03-02", endDate: "2026-03-01" },
    })),
  ],
};
