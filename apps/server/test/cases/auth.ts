import { PASSWORD } from "../support/town.js";
import { type Cases, comesTo } from "./case.js";

const newcomer = { email: "newcomer@example.org", password: PASSWORD, name: "New Comer" };

export const authCases: Cases = {
  "auth.register": [
    comesTo(201, "an invited newcomer", async ({ inviter, town }) => {
      const { referralCode, visitId } = await town
        .visitor()
        .referral.track.mutate({ referralCode: inviter.code });
      return { input: { ...newcomer, referralCode, visitId } };
    }),
    comesTo(201, "a code that belongs to nobody", ({ town }) => ({
      input: { ...newcomer, email: town.application().email, referralCode: "BUZZ-000000" },
    })),
    comesTo("USER_001", "an e-mail that has an account", ({ user }) => ({
      input: { ...newcomer, email: user.email.toUpperCase() },
    })),
    comesTo("VALIDATION_001", "no password", () => ({
      input: { ...newcomer, password: undefined },
    })),
    comesTo("VALIDATION_002", "a malformed code", () => ({
      input: { ...newcomer, referralCode: "buzz-1" },
    })),
    comesTo("VALIDATION_001", "one field missing and another wrong", () => ({
      input: { name: "New Comer", password: "short" },
    })),
  ],
  "auth.login": [
    comesTo(200, "a user", ({ user }) => ({ input: { email: user.email, password: PASSWORD } })),
    comesTo(200, "an owner by e-mail, with the shop", ({ owner }) => ({
      input: { email: owner.email, password: PASSWORD, type: "business" },
    })),
    comesTo(200, "an owner by registration number", async ({ town, superAdmin }) => {
      const { applicationId: id, registrationNumber } = await town.applicant();
      await superAdmin.api.admin.applications.approve.mutate({ id });
      return { input: { businessNumber: registrationNumber, password: PASSWORD } };
    }),
    comesTo("AUTH_004", "a wrong password", ({ otherUser }) => ({
      input: { email: otherUser.email, password: "not-this-one" },
    })),
    comesTo("AUTH_004", "an unknown account", () => ({
      input: { email: "nobody@example.org", password: PASSWORD },
    })),
    comesTo("AUTH_004", "another kind of account", ({ user }) => ({
      input: { email: user.email, password: PASSWORD, type: "admin" },
    })),
    comesTo("AUTH_010", "a suspended account", ({ suspendedUser }) => ({
      input: { email: suspendedUser.email, password: PASSWORD },
    })),
    comesTo("BUSINESS_002", "an application that waits", async ({ town }) => ({
      input: { email: (await town.applicant()).email, password: PASSWORD },
    })),
    comesTo("VALIDATION_001", "neither e-mail nor number", () => ({
      input: { password: PASSWORD },
    })),
  ],
  "auth.refresh": [
    comesTo(200, "a fresh token", async ({ errands }) => {
      const { refreshToken } = await errands.guest();
      return { input: { refreshToken } };
    }),
    comesTo("AUTH_002", "an unknown token", () => ({ input: { refreshToken: "unknown" } })),
    comesTo("VALIDATION_001", "no token at all", () => ({ input: {} })),
  ],
  "auth.logout": [
    comesTo(200, "somebody signed in", async ({ errands }) => ({ as: await errands.guest() })),
    comesTo("AUTH_002", "an ended session", async ({ errands }) => {
      const as = await errands.guest();
      await as.api.auth.logout.mutate();
      return { as };
    }),
  ],
  "auth.me": [
    comesTo(200, "a user", ({ user }) => ({ as: user })),
    comesTo(200, "an operator", ({ contentManager }) => ({ as: contentManager })),
    comesTo("AUTH_001", "nobody"),
  ],
  "users.profile": [
    comesTo(200, "a user with points and coupons", ({ user }) => ({ as: user })),
    comesTo(200, "an owner", ({ owner }) => ({ as: owner })),
  ],
};
