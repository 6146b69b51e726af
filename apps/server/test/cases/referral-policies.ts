import { type Cases, comesTo, type Stage } from "./case.js";

/** The programme keeps an active policy of this type; tests leave it active. */
const type = "review";
const unused = "store_visit";

const policyOf = async ({ admin }: Stage, wanted: string): Promise<string> => {
  const { items } = await admin.api.admin.referralPolicies.list.query();
  const found = items.find((policy) => policy.type === wanted);
  if (found === undefined) throw new Error(`there is no policy of type ${wanted}`);
  return found.id;
};

const terms = {
  name: "방문 감사",
  description: "처음 오신 손님께",
  reward: { type: "point", amount: 300 },
  conditions: { maxRewards: 1 },
  reason: "A new season begins.",
};

/** Switches off what is active of a type, so that there is room for another. */
const makeRoom = async ({ superAdmin }: Stage, wanted: string): Promise<void> => {
  const { referralPolicies } = superAdmin.api.admin;
  for (const { id, ...policy } of (await referralPolicies.list.query()).items)
    if (policy.type === wanted && policy.status === "active")
      await referralPolicies.remove.mutate({ id });
};

export const referralPolicyCases: Cases = {
  "admin.referralPolicies.list": [comesTo(200, "all", ({ admin }) => ({ as: admin }))],
  "admin.referralPolicies.create": [
    comesTo(201, "one of a type without", async (stage) => {
      await makeRoom(stage, unused);
      return { as: stage.superAdmin, input: { ...terms, type: unused } };
    }),
    comesTo("POLICY_001", "a second one of a type", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ...terms, type },
    })),
    comesTo("VALIDATION_002", "an unknown type", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ...terms, type: "birthday" },
    })),
    comesTo("VALIDATION_001", "no name", ({ superAdmin }) => ({
      as: superAdmin,
      input: { ...terms, type, name: undefined },
    })),
  ],
  "admin.referralPolicies.get": [
    comesTo(200, "an active one", ({ admin }) => ({ as: admin, input: { type } })),
    comesTo(200, "one whose amount is a setting", ({ admin }) => ({
      as: admin,
      input: { type: "referral_recommender" },
    })),
    comesTo("RESOURCE_001", "a type that is switched off", ({ admin }) => ({
      as: admin,
      input: { type: "qr_first_use" },
    })),
    comesTo("VALIDATION_002", "an unknown type", ({ admin }) => ({
      as: admin,
      input: { type: "birthday" },
    })),
  ],
  "admin.referralPolicies.update": [
    comesTo(200, "an amount", async (stage) => ({
      as: stage.superAdmin,
      input: { id: await policyOf(stage, type), reward: { amount: 60 }, reason: terms.reason },
    })),
    comesTo("VALIDATION_003", "a sign-up paid in cash", async (stage) => ({
      as: stage.superAdmin,
      input: { id: await policyOf(stage, "referral_referee"), reward: { type: "cash" } },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ superAdmin, errands }) => ({
      as: superAdmin,
      input: { id: errands.stranger, priority: 2 },
    })),
  ],
  "admin.referralPolicies.remove": [
    comesTo(200, "switching one off", async (stage) => ({
      as: stage.superAdmin,
      input: { id: await policyOf(stage, unused) },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ superAdmin, errands }) => ({
      as: superAdmin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.referralPolicies.history": [
    comesTo(200, "a changed one", async (stage) => ({
      as: stage.admin,
      input: { id: await policyOf(stage, type), limit: 5 },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.referralPolicies.calculate": [
    comesTo(200, "an active one", ({ admin }) => ({
      as: admin,
      input: { type, context: { rewardCount: 2, hasPhoto: true } },
    })),
    comesTo("RESOURCE_001", "a type that is switched off", ({ admin }) => ({
      as: admin,
      input: { type: "qr_first_use" },
    })),
    comesTo("VALIDATION_002", "an order in words", ({ admin }) => ({
      as: admin,
      input: { type, context: { orderAmount: "a lot" } },
    })),
  ],
};
