import { expect, test } from "vitest";
import { assignRole, hireOperator as hire, listOperators } from "../../src/operators/index.js";
import { hireInput, listInput } from "../../src/operators/schemas.js";
import { hireOperator, openShop, signUp } from "../../src/testing/index.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const superAdmin = await hireOperator(world);
const list = async (given: Record<string, unknown> = {}) =>
  (await listOperators(superAdmin, listInput.parse(given))).items;

test("operators are listed with their role and its end, and nobody else is", async () => {
  await signUp(world);
  await openShop(world);
  const { userId } = await hire(
    superAdmin,
    hireInput.parse({ email: "clerk@buzz.example", name: "남구청 서기", role: "content_manager" }),
  );
  const before = (await list({ search: "서기" }))[0];
  expect(before).toMatchObject({
    id: userId,
    email: "clerk@buzz.example",
    role: "content_manager",
    roleExpiresAt: null,
    mustChangePassword: true,
    secondFactor: false,
    lastLoginAt: null,
  });
  expect(before?.assignedByName).not.toBeNull();
  const expiresAt = new Date(world.clock().getTime() + 86_400_000);
  await assignRole(superAdmin, { userId, permissionId: "business_manager", expiresAt });
  expect(await list({ role: "business_manager" })).toMatchObject([
    { id: userId, roleExpiresAt: expiresAt },
  ]);
  expect(await list({ role: "content_manager" })).toEqual([]);
  const everybody = await list();
  expect(everybody.map(({ role }) => role)).toEqual(
    expect.arrayContaining(["super_admin", "business_manager"]),
  );
  expect((await listOperators(superAdmin, listInput.parse({}))).pagination.total).toBe(
    everybody.length,
  );
});

test("every order runs both ways over the same operators", async () => {
  for (const sortBy of ["name", "createdAt", "lastLoginAt"]) {
    const up = (await list({ sortBy })).map(({ id }) => id);
    const down = (await list({ sortBy, sortOrder: "desc" })).map(({ id }) => id);
    expect(down).toEqual(up.toReversed());
  }
});
