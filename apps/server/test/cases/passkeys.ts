import { randomUUID } from "node:crypto";
import { createPasskey } from "@buzz/domain/testing";
import { variables } from "../support/environment.js";
import { PASSWORD } from "../support/town.js";
import { type Cases, comesTo, type Stage } from "./case.js";

const newPasskey = () => createPasskey({ origin: variables.APP_URL });

/** A shop owner whose new passkey waits to be kept. */
async function preparing({ town, superAdmin }: Stage) {
  const owner = await town.owner(superAdmin);
  const passkey = newPasskey();
  const options = await owner.api.auth.passkeys.registerOptions.mutate();
  return { owner, passkey, input: { name: "Phone", credential: passkey.register(options) } };
}

/** A shop owner who has a passkey. */
async function holding(stage: Stage) {
  const { owner, passkey, input } = await preparing(stage);
  await owner.api.auth.passkeys.register.mutate(input);
  const challengeId = await challenged(stage, owner.email);
  const options = await stage.town.visitor().auth.twoFactor.passkeyOptions.mutate({ challengeId });
  const { user, tokens } = await stage.town
    .visitor()
    .auth.twoFactor.verify.mutate({ challengeId, passkey: passkey.sign(options) });
  const person = stage.town.person(user.id, owner.email, tokens);
  const [held] = await person.api.auth.passkeys.list.query();
  return { owner: person, passkey, id: held?.id };
}

async function challenged({ town }: Stage, email: string) {
  const answer = await town.visitor().auth.login.mutate({ email, password: PASSWORD });
  if (!("requires2FA" in answer)) throw new Error("no second factor was asked for");
  return answer.challengeId;
}

export const passkeyCases: Cases = {
  "auth.passkeys.list": [
    comesTo(200, "one's own", async (stage) => ({ as: (await holding(stage)).owner })),
    comesTo(200, "none", ({ admin }) => ({ as: admin })),
  ],
  "auth.passkeys.registerOptions": [
    comesTo(200, "an owner", async ({ town, superAdmin }) => ({
      as: await town.owner(superAdmin),
    })),
    comesTo(200, "an operator with an authenticator, proved just now", ({ admin }) => ({
      as: admin,
    })),
  ],
  "auth.passkeys.register": [
    comesTo(201, "the first second factor", async (stage) => {
      const { owner, input } = await preparing(stage);
      return { as: owner, input };
    }),
    comesTo("AUTH_006", "nothing was asked for", ({ owner }) => ({
      as: owner,
      input: {
        name: "Phone",
        credential: newPasskey().register({ challenge: "none", rp: { id: "buzz.example.org" } }),
      },
    })),
    comesTo("VALIDATION_001", "no name", async (stage) => {
      const { owner, input } = await preparing(stage);
      return { as: owner, input: { credential: input.credential } };
    }),
  ],
  "auth.passkeys.remove": [
    comesTo(200, "one's own", async (stage) => {
      const { owner, id } = await holding(stage);
      return { as: owner, input: { id } };
    }),
    comesTo("RESOURCE_001", "somebody else's", async (stage) => {
      const { id } = await holding(stage);
      return { as: stage.admin, input: { id } };
    }),
  ],
  "auth.twoFactor.status": [
    comesTo(200, "a passkey", async (stage) => ({ as: (await holding(stage)).owner })),
    comesTo(200, "an authenticator", ({ admin }) => ({ as: admin })),
    comesTo(200, "nothing", async ({ town, superAdmin }) => ({ as: await town.owner(superAdmin) })),
  ],
  "auth.twoFactor.renewBackupCodes": [
    comesTo(200, "a second factor", async (stage) => ({ as: (await holding(stage)).owner })),
    comesTo("AUTH_014", "none", ({ owner }) => ({ as: owner })),
  ],
  "auth.twoFactor.passkeyOptions": [
    comesTo(200, "somebody who knew the password", async (stage) => {
      const { owner } = await holding(stage);
      return { input: { challengeId: await challenged(stage, owner.email) } };
    }),
    comesTo("AUTH_006", "an unknown challenge", () => ({ input: { challengeId: randomUUID() } })),
    comesTo("RESOURCE_003", "an account without a passkey", async (stage) => ({
      input: { challengeId: await challenged(stage, stage.admin.email) },
    })),
  ],
  "auth.stepUpOptions": [
    comesTo(200, "a passkey", async (stage) => ({ as: (await holding(stage)).owner })),
    comesTo("RESOURCE_003", "none", ({ admin }) => ({ as: admin })),
  ],
};
