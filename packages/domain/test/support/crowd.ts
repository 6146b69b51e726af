import { userProfiles, users } from "@buzz/db/schema";
import type { UserContext } from "../../src/index.js";
import { newId } from "../../src/index.js";
import { emailColumns } from "../../src/kernel/personal-columns.js";
import type { World } from "../../src/testing/index.js";

type Terms = Partial<Pick<typeof users.$inferInsert, "status" | "createdAt">> & {
  university?: string;
};

export type Member = { userId: string; ctx: UserContext };

/** Any number of accounts that can hold coupons, written at once; nobody can sign in to them. */
export async function crowd(
  world: World,
  count: number,
  { university, ...account }: Terms = {},
): Promise<Member[]> {
  const people = Array.from({ length: count }, () => ({ id: newId(), number: world.next() }));
  for (let start = 0; start < count; start += 1_000) {
    const part = people.slice(start, start + 1_000);
    await world.db.insert(users).values(
      part.map(({ id, number }) => ({
        id,
        ...emailColumns(world.deps, id, `member${number}@buzz.example`),
        name: "김단체",
        role: "user" as const,
        createdAt: world.clock(),
        ...account,
      })),
    );
    await world.db.insert(userProfiles).values(
      part.map(({ id, number }) => ({
        userId: id,
        referralCode: `BUZZ-${number.toString(36).toUpperCase().padStart(6, "0")}`,
        university: university ?? null,
      })),
    );
  }
  return people.map(({ id }) => ({ userId: id, ctx: world.user(id) }));
}
