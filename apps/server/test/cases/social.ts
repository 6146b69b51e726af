import { randomUUID } from "node:crypto";
import { OTHER_CLIENT, provider } from "../support/provider.js";
import { type Cases, comesTo } from "./case.js";

const person = (email = `${randomUUID()}@example.org`) => ({
  subject: randomUUID(),
  email,
  name: "Social Person",
});

export const socialCases: Cases = {
  "auth.providers": [comesTo(200, "anybody")],
  "auth.social.google": [
    comesTo(200, "a newcomer with an invitation", async ({ inviter }) => ({
      input: {
        idToken: await provider.idToken(person()),
        additionalInfo: { referralCode: inviter.code, university: "Pukyong", marketingAgree: true },
      },
    })),
    comesTo("USER_001", "an e-mail that has a password account", async ({ user }) => ({
      input: { idToken: await provider.idToken(person(user.email)) },
    })),
    comesTo("AUTH_004", "a token for another app", async () => ({
      input: { idToken: await provider.idToken(person(), OTHER_CLIENT) },
    })),
    comesTo("AUTH_004", "an e-mail that the provider has not checked", async () => ({
      input: { idToken: await provider.idToken({ ...person(), emailVerified: false }) },
    })),
    comesTo("AUTH_004", "no token of theirs", () => ({ input: { idToken: "a.b.c" } })),
    comesTo("VALIDATION_001", "no token", () => ({ input: {} })),
    comesTo("VALIDATION_002", "a malformed code", () => ({
      input: { idToken: "a.b.c", additionalInfo: { referralCode: "BUZZ" } },
    })),
  ],
  "auth.social.kakao": [
    comesTo(200, "a newcomer", async () => ({
      input: { accessToken: await provider.accessToken(person()) },
    })),
    comesTo("AUTH_004", "a token for another app", async () => ({
      input: { accessToken: await provider.accessToken(person(), OTHER_CLIENT) },
    })),
    comesTo("AUTH_004", "no token of theirs", () => ({ input: { accessToken: "nonsense" } })),
  ],
};
