import { type Cases, comesTo, type Stage } from "./case.js";

const visitOf = async ({ town, inviter }: Stage, code = inviter.code): Promise<string> => {
  const visit = await town.visitor().referral.track.mutate({ referralCode: code });
  return visit.visitId;
};

export const referralCases: Cases = {
  "referral.track": [
    comesTo(200, "an inviter's code", ({ inviter }) => ({
      input: { referralCode: inviter.code, utm_source: "poster" },
    })),
    comesTo(200, "with what the app knows of the visit", ({ inviter }) => ({
      input: { referralCode: inviter.code, metadata: { screen: "invite" } },
    })),
    comesTo("REFERRAL_001", "nobody's code", () => ({ input: { referralCode: "BUZZ-000000" } })),
    comesTo("VALIDATION_002", "a malformed code", () => ({ input: { referralCode: "BUZZ" } })),
    comesTo("VALIDATION_002", "more metadata than anybody needs", ({ inviter }) => ({
      input: {
        referralCode: inviter.code,
        metadata: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [index, "x"])),
      },
    })),
  ],
  "referral.convert": [
    comesTo(200, "a visit made before a sign-up without its code", async (stage) => {
      const visitId = await visitOf(stage);
      return { as: await stage.town.resident(), input: { visitId } };
    }),
    comesTo(200, "in one's own name", async (stage) => {
      const visitId = await visitOf(stage);
      const as = await stage.town.resident();
      return { as, input: { visitId, userId: as.userId } };
    }),
    comesTo("AUTH_003", "in somebody else's name", async (stage) => ({
      as: await stage.town.resident(),
      input: { visitId: await visitOf(stage), userId: stage.user.userId },
    })),
    comesTo("REFERRAL_002", "one's own invite link", async (stage) => ({
      as: stage.inviter,
      input: { visitId: await visitOf(stage) },
    })),
    comesTo("REFERRAL_002", "a visit newer than the account", async (stage) => {
      const as = await stage.town.resident();
      const { code } = await stage.town.resident();
      stage.town.server.clock.advance(1);
      return { as, input: { visitId: await visitOf(stage, code) } };
    }),
    comesTo("REFERRAL_003", "somebody who came by invitation", async (stage) => ({
      as: stage.user,
      input: { visitId: await visitOf(stage) },
    })),
    comesTo("RESOURCE_001", "an unknown visit", ({ user, errands }) => ({
      as: user,
      input: { visitId: errands.stranger },
    })),
    comesTo("VALIDATION_001", "no visit", ({ user }) => ({ as: user })),
  ],
  "referral.stats": [
    comesTo(200, "an inviter's, of all time", ({ inviter }) => ({ as: inviter })),
    comesTo(200, "of this week", ({ inviter }) => ({ as: inviter, input: { timeframe: "week" } })),
    comesTo("VALIDATION_002", "of a year", ({ inviter }) => ({
      as: inviter,
      input: { timeframe: "year" },
    })),
  ],
  "referral.code": [comesTo(200, "an inviter", ({ inviter }) => ({ as: inviter }))],
  "referral.link": [
    comesTo(200, "for everywhere", ({ inviter }) => ({ as: inviter })),
    comesTo(200, "for a platform", ({ inviter }) => ({
      as: inviter,
      input: { platform: "instagram" },
    })),
    comesTo("VALIDATION_002", "for an unknown platform", ({ inviter }) => ({
      as: inviter,
      input: { platform: "myspace" },
    })),
  ],
  "referral.leaderboard": [
    comesTo(200, "this month's, to anybody"),
    comesTo(200, "with one's own place", ({ inviter }) => ({
      as: inviter,
      input: { timeframe: "all", limit: 5 },
    })),
    comesTo("VALIDATION_002", "too many at once", () => ({ input: { limit: 101 } })),
    comesTo("VALIDATION_002", "of a year", () => ({ input: { timeframe: "year" } })),
  ],
  "mileage.opportunities": [
    comesTo(200, "an inviter", ({ inviter }) => ({ as: inviter })),
    comesTo(200, "somebody who was invited", ({ user }) => ({ as: user })),
  ],
};
