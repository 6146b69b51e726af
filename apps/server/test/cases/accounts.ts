import { PASSWORD } from "../support/town.js";
import { type Cases, comesTo } from "./case.js";

const TEMPORARY = "Temporary-2026";

export const accountCases: Cases = {
  "auth.businessLogin": [
    comesTo(200, "an owner", ({ owner }) => ({
      input: { email: owner.email, password: PASSWORD },
    })),
    comesTo("AUTH_004", "a user", ({ user }) => ({
      input: { email: user.email, password: PASSWORD },
    })),
    comesTo("BUSINESS_001", "an owner without a shop", async ({ admin, errands }) => {
      const { userId: id, email } = await errands.guest();
      await admin.api.admin.users.update.mutate({ id, role: "business" });
      return { input: { email, password: PASSWORD } };
    }),
    comesTo("BUSINESS_002", "an application that waits", async ({ town }) => ({
      input: { email: (await town.applicant()).email, password: PASSWORD },
    })),
  ],
  "auth.permissions": [
    comesTo(200, "a business manager", ({ businessManager }) => ({ as: businessManager })),
    comesTo("AUTH_003", "a user", ({ user }) => ({ as: user })),
  ],
  "auth.password.change": [
    comesTo(200, "one's own", async ({ errands }) => ({
      as: await errands.guest(),
      input: { currentPassword: PASSWORD, newPassword: "another horse" },
    })),
    comesTo("AUTH_004", "a wrong current one", async ({ errands }) => ({
      as: await errands.guest(),
      input: { currentPassword: "wrong horse", newPassword: "another horse" },
    })),
    comesTo("VALIDATION_002", "too weak for an owner", ({ owner }) => ({
      as: owner,
      input: { currentPassword: PASSWORD, newPassword: "lettersonly" },
    })),
    comesTo("VALIDATION_002", "the same again", ({ owner }) => ({
      as: owner,
      input: { currentPassword: PASSWORD, newPassword: PASSWORD },
    })),
    comesTo("VALIDATION_001", "none", ({ user }) => ({ as: user })),
  ],
  "users.updateProfile": [
    comesTo(200, "some of it", async ({ errands }) => ({
      as: await errands.guest(),
      input: { name: "새 이름", phone: "01087654321", birthDate: "1999-12-31", gender: "female" },
    })),
    comesTo("VALIDATION_002", "a phone that is none", ({ user }) => ({
      as: user,
      input: { phone: "12345" },
    })),
    comesTo("VALIDATION_002", "an image that is not ours", ({ user }) => ({
      as: user,
      input: { avatarUrl: "/uploads/nobody.webp" },
    })),
  ],
  "users.deleteAccount": [
    comesTo(200, "a user with points and coupons", async ({ errands }) => ({
      as: await errands.guest(),
      input: { password: PASSWORD, reason: "moving away" },
    })),
    comesTo(200, "an owner fresh from signing in", async ({ superAdmin, town }) => ({
      as: await town.owner(superAdmin),
      input: {},
    })),
    comesTo("AUTH_004", "a wrong password", async ({ errands }) => ({
      as: await errands.guest(),
      input: { password: "not this one" },
    })),
    comesTo("AUTH_003", "an operator", ({ contentManager }) => ({ as: contentManager, input: {} })),
    comesTo("RESOURCE_003", "an owner with a settlement under way", async ({ errands }) => ({
      as: (await errands.settlement()).owner,
      input: { password: PASSWORD },
    })),
    comesTo("VALIDATION_002", "too long a reason", async ({ errands }) => ({
      as: await errands.guest(),
      input: { password: PASSWORD, reason: "x".repeat(501) },
    })),
  ],
  "users.exportData": [
    comesTo(200, "a user", async ({ errands }) => ({ as: await errands.guest() })),
    comesTo(200, "an owner, a page that is empty", async ({ errands }) => ({
      as: await errands.busyOwner(),
      input: { page: 9 },
    })),
    comesTo(200, "an operator fresh from the second factor", ({ town }) =>
      town.operator("content_manager").then((as) => ({ as })),
    ),
    comesTo("VALIDATION_002", "page zero", ({ user }) => ({ as: user, input: { page: 0 } })),
  ],
  "admin.users.list": [
    comesTo(200, "users by name", ({ admin }) => ({
      as: admin,
      input: { role: "user", status: "active", sortBy: "name", sortOrder: "asc", limit: 5 },
    })),
    comesTo(200, "by search words", ({ admin, user }) => ({
      as: admin,
      input: { search: user.email },
    })),
    comesTo("VALIDATION_002", "an unknown order", ({ admin }) => ({
      as: admin,
      input: { sortBy: "password" },
    })),
  ],
  "admin.users.create": [
    comesTo(201, "an operator", ({ superAdmin, town }) => ({
      as: superAdmin,
      input: {
        email: town.application().email,
        name: "New Operator",
        role: "content_manager",
        temporaryPassword: TEMPORARY,
      },
    })),
    comesTo("USER_001", "an e-mail that has an account", ({ superAdmin, user }) => ({
      as: superAdmin,
      input: { email: user.email, name: "New Operator", role: "admin" },
    })),
    comesTo("VALIDATION_002", "another super_admin", ({ superAdmin, town }) => ({
      as: superAdmin,
      input: { email: town.application().email, name: "New Operator", role: "super_admin" },
    })),
  ],
  "admin.users.get": [
    comesTo(200, "a user", ({ admin, user }) => ({ as: admin, input: { id: user.userId } })),
    comesTo(200, "an operator", ({ admin, superAdmin }) => ({
      as: admin,
      input: { id: superAdmin.userId },
    })),
    comesTo("RESOURCE_001", "nobody", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.users.update": [
    comesTo(200, "a user", async ({ admin, errands }) => ({
      as: admin,
      input: { id: (await errands.guest()).userId, name: "Another Name", notes: "called us" },
    })),
    comesTo("AUTH_003", "an operator", ({ superAdmin, admin }) => ({
      as: superAdmin,
      input: { id: admin.userId, name: "Another Name" },
    })),
    comesTo("USER_001", "somebody else's e-mail", ({ admin, user, otherUser }) => ({
      as: admin,
      input: { id: user.userId, email: otherUser.email },
    })),
    comesTo("RESOURCE_001", "nobody", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger, name: "Another Name" },
    })),
  ],
  "admin.users.remove": [
    comesTo(200, "a user", async ({ admin, errands }) => ({
      as: admin,
      input: { id: (await errands.guest()).userId },
    })),
    comesTo(200, "an owner for good", async ({ admin, superAdmin, town }) => ({
      as: admin,
      input: { id: (await town.owner(superAdmin)).userId, permanent: true },
    })),
    comesTo("AUTH_003", "an operator", ({ superAdmin, admin }) => ({
      as: superAdmin,
      input: { id: admin.userId },
    })),
    comesTo("VALIDATION_002", "too short a reason", ({ admin, user }) => ({
      as: admin,
      input: { id: user.userId, reason: "no" },
    })),
  ],
  "admin.users.setStatus": [
    comesTo(200, "a user", async ({ admin, errands }) => ({
      as: admin,
      input: { id: (await errands.guest()).userId, status: "suspended" },
    })),
    comesTo(200, "in the other words", async ({ admin, errands }) => ({
      as: admin,
      input: { id: (await errands.guest()).userId, isActive: false },
    })),
    comesTo("AUTH_003", "an operator, by an admin", ({ admin, contentManager }) => ({
      as: admin,
      input: { id: contentManager.userId, status: "suspended" },
    })),
    comesTo("AUTH_003", "one's own", ({ superAdmin }) => ({
      as: superAdmin,
      input: { id: superAdmin.userId, status: "suspended" },
    })),
    comesTo("VALIDATION_001", "no status", ({ admin, user }) => ({
      as: admin,
      input: { id: user.userId },
    })),
  ],
  "admin.users.resetPassword": [
    comesTo(200, "a user's", async ({ admin, errands }) => ({
      as: admin,
      input: { id: (await errands.guest()).userId, temporaryPassword: TEMPORARY },
    })),
    comesTo("RESOURCE_001", "nobody's", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger, temporaryPassword: TEMPORARY },
    })),
    comesTo("VALIDATION_001", "to none", ({ admin, user }) => ({
      as: admin,
      input: { id: user.userId },
    })),
  ],
  "admin.operators.list": [
    comesTo(200, "those of a role by name", ({ superAdmin }) => ({
      as: superAdmin,
      input: { role: "admin", status: "active", search: "operator", limit: 5 },
    })),
    comesTo("VALIDATION_002", "an unknown role", ({ superAdmin }) => ({
      as: superAdmin,
      input: { role: "janitor" },
    })),
  ],
  "admin.users.reveal": [
    comesTo(200, "a user", ({ admin, user }) => ({
      as: admin,
      input: { id: user.userId, reason: "They asked us to call back." },
    })),
    comesTo("RESOURCE_001", "nobody", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger, reason: "They asked us to call back." },
    })),
    comesTo("VALIDATION_001", "without a reason", ({ admin, user }) => ({
      as: admin,
      input: { id: user.userId },
    })),
  ],
  "admin.users.endSessions": [
    comesTo(200, "a user's", async ({ admin, errands }) => ({
      as: admin,
      input: { id: (await errands.guest()).userId, reason: "The phone was lost." },
    })),
    comesTo("AUTH_003", "one's own", ({ admin }) => ({
      as: admin,
      input: { id: admin.userId, reason: "The phone was lost." },
    })),
    comesTo("RESOURCE_001", "nobody's", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger, reason: "The phone was lost." },
    })),
    comesTo("VALIDATION_001", "without a reason", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.users.activity": [
    comesTo(200, "a user's", ({ admin, user }) => ({ as: admin, input: { id: user.userId } })),
    comesTo(200, "somebody's whom operators changed", async ({ admin, errands }) => {
      const { userId: id } = await errands.guest();
      await admin.api.admin.users.update.mutate({ id, notes: "called us" });
      return { as: admin, input: { id, limit: 1 } };
    }),
    comesTo("RESOURCE_001", "nobody's", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
};
