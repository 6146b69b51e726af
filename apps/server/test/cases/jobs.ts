import { users } from "@buzz/db/schema";
import { emailColumns, newId } from "@buzz/domain";
import { type Cases, comesTo, type Stage } from "./case.js";

/** A new template for so many new people, and its bulk issue. */
async function issueTo({ admin, town }: Stage, people: number): Promise<string> {
  const userIds = Array.from({ length: people }, newId);
  const { db, deps } = town.server;
  await db.insert(users).values(
    userIds.map((id) => ({
      id,
      ...emailColumns(deps.domain, id, `${id}@buzz.example`),
      name: "김단체",
      role: "user" as const,
    })),
  );
  const { id: couponId } = await admin.api.admin.coupons.create.mutate({
    name: "단체 쿠폰",
    type: "basic",
    discountType: "fixed",
    discountValue: 1,
  });
  const { jobId } = await admin.api.admin.coupons.issue.mutate({ couponId, userIds });
  return jobId ?? "";
}

const ended = (stage: Stage) => issueTo(stage, 2);
const queued = (stage: Stage) => issueTo(stage, 1_001);

export const jobCases: Cases = {
  "admin.jobs.list": [
    comesTo(200, "those that are done", async (stage) => {
      await ended(stage);
      return { as: stage.admin, input: { status: "done", limit: 1 } };
    }),
    comesTo("VALIDATION_002", "an unknown status", ({ admin }) => ({
      as: admin,
      input: { status: "lost" },
    })),
  ],
  "admin.jobs.recurring": [comesTo(200, "all of them", ({ admin }) => ({ as: admin }))],
  "admin.jobs.get": [
    comesTo(200, "one that waits", async (stage) => ({
      as: stage.admin,
      input: { id: await queued(stage) },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.jobs.errors": [
    comesTo(200, "of one that is done", async (stage) => ({
      as: stage.admin,
      input: { id: await ended(stage) },
    })),
    comesTo("RESOURCE_001", "of an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.jobs.cancel": [
    comesTo(200, "one that waits", async (stage) => ({
      as: stage.admin,
      input: { id: await queued(stage) },
    })),
    comesTo("RESOURCE_003", "one that is done", async (stage) => ({
      as: stage.admin,
      input: { id: await ended(stage) },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
  "admin.jobs.resume": [
    comesTo(200, "one that waits", async (stage) => ({
      as: stage.admin,
      input: { id: await queued(stage) },
    })),
    comesTo("RESOURCE_003", "one that is done", async (stage) => ({
      as: stage.admin,
      input: { id: await ended(stage) },
    })),
    comesTo("RESOURCE_001", "an unknown one", ({ admin, errands }) => ({
      as: admin,
      input: { id: errands.stranger },
    })),
  ],
};
