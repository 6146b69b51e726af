import { randomUUID } from "node:crypto";
import { createPasskey } from "@buzz/domain/testing";
import { PASSWORD, totpCode } from "../support/town.js";
import type { Stage } from "./case.js";
import { type Cases, comesTo } from "./case.js";

/** Somebody whose new authenticator waits for its first code. */
async function preparing({ town, superAdmin }: Stage) {
  const owner = await town.owner(superAdmin);
  const { secret } = await owner.api.auth.twoFactor.setup.mutate();
  return { owner, code: totpCode(secret, town.server.clock.read()) };
}

/** An owner with a second factor, and a code of theirs that is still good. */
async function protectedOwner(stage: Stage) {
  const { owner } = await preparing(stage);
  const enrolled = await stage.town.enrol(owner.email);
  return { ...enrolled, code: stage.town.backupCode(owner.email) };
}

async function challenged(stage: Stage) {
  const { email, code } = await protectedOwner(stage);
  const answer = await stage.town.visitor().auth.login.mutate({ email, password: PASSWORD });
  if (!("requires2FA" in answer)) throw new Error("no second factor was asked for");
  return { challengeId: answer.challengeId, code };
}

const anyAssertion = () =>
  createPasskey({ origin: "https://buzz.example.org" }).sign({ challenge: "any", rpId: "any" });

export const secondFactorCases: Cases = {
  "auth.twoFactor.setup": [
    comesTo(200, "an owner without one", async ({ town, superAdmin }) => ({
      as: await town.owner(superAdmin),
    })),
    comesTo(200, "an operator who proved theirs just now", ({ admin }) => ({ as: admin })),
  ],
  "auth.twoFactor.enable": [
    comesTo(200, "the first code", async (stage) => {
      const { owner, code } = await preparing(stage);
      return { as: owner, input: { code } };
    }),
    comesTo("AUTH_006", "a wrong code", async (stage) => {
      const { owner } = await preparing(stage);
      return { as: owner, input: { code: "000000" } };
    }),
    comesTo("AUTH_006", "nothing was set up", async ({ town, superAdmin }) => ({
      as: await town.owner(superAdmin),
      input: { code: "000000" },
    })),
    comesTo("VALIDATION_002", "no code", ({ owner }) => ({ as: owner, input: { code: "12345" } })),
  ],
  "auth.twoFactor.verify": [
    comesTo(200, "a backup code", async (stage) => ({ input: await challenged(stage) })),
    comesTo("AUTH_006", "a wrong code", async (stage) => ({
      input: { ...(await challenged(stage)), code: "000000" },
    })),
    comesTo("AUTH_006", "an unknown challenge", () => ({
      input: { challengeId: randomUUID(), code: "000000" },
    })),
    comesTo("VALIDATION_001", "neither code nor passkey", () => ({
      input: { challengeId: randomUUID() },
    })),
    comesTo("VALIDATION_003", "both", () => ({
      input: { challengeId: randomUUID(), code: "000000", passkey: anyAssertion() },
    })),
  ],
  "auth.stepUp": [
    comesTo(200, "a backup code", async (stage) => {
      const { code, ...owner } = await protectedOwner(stage);
      return { as: owner, input: { code } };
    }),
    comesTo("AUTH_006", "a wrong code", async (stage) => ({
      as: await protectedOwner(stage),
      input: { code: "AAAAA-AAAAA" },
    })),
    comesTo("AUTH_006", "no second factor", ({ owner }) => ({
      as: owner,
      input: { code: "000000" },
    })),
  ],
  "auth.sessions.list": [comesTo(200, "one's own", ({ user }) => ({ as: user }))],
  "auth.sessions.revoke": [
    comesTo(200, "another of one's own", async ({ town }) => {
      const resident = await town.resident();
      const other = await town.signIn(resident.email);
      const sessions = await other.api.auth.sessions.list.query();
      const id = sessions.find(({ current }) => !current)?.id;
      return { as: other, input: { id } };
    }),
    comesTo("RESOURCE_001", "somebody else's", async ({ user, otherUser }) => ({
      as: user,
      input: { id: (await otherUser.api.auth.sessions.list.query())[0]?.id },
    })),
  ],
  "auth.password.requestReset": [
    comesTo(200, "a user", ({ user }) => ({ input: { email: user.email } })),
    comesTo(200, "nobody we know", () => ({ input: { email: "nobody@example.org" } })),
    comesTo(200, "no shop we know", () => ({ input: { businessNumber: "617-00-00000" } })),
    comesTo("VALIDATION_001", "no name", () => ({ input: {} })),
  ],
  "auth.password.reset": [
    comesTo(200, "the link of a letter", async ({ town }) => ({
      input: {
        token: await town.resetToken(await town.resident()),
        newPassword: "quite-another-Passw0rd",
      },
    })),
    comesTo("VALIDATION_002", "the password one has", async ({ town }) => ({
      input: { token: await town.resetToken(await town.resident()), newPassword: PASSWORD },
    })),
    comesTo("AUTH_012", "an unknown link", () => ({
      input: { token: "nonsense", newPassword: "quite-another-Passw0rd" },
    })),
  ],
};
