import { randomBytes } from "node:crypto";
import { businessApplications, files, users } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { listAccounts } from "../../src/accounts/index.js";
import { listInput } from "../../src/accounts/schemas.js";
import { applicationStatus } from "../../src/applications/index.js";
import { register } from "../../src/auth/index.js";
import { createCipher } from "../../src/index.js";
import { refuseForeignKeys, rotateLookupKey } from "../../src/sealing/index.js";
import {
  applyForShop,
  enter,
  hireOperator,
  openShop,
  PASSWORD,
  signUp,
} from "../../src/testing/index.js";
import { refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const dataKey = { id: "k1", key: randomBytes(32) };
const before = createCipher([dataKey], randomBytes(32));
const after = createCipher([dataKey], randomBytes(32));
const world = await testWorld({ cipher: before });
const operator = await hireOperator(world);

const found = async (search: string) =>
  (
    await listAccounts(world.operator(operator.actor.userId), listInput.parse({ search }))
  ).items.map(({ id }) => id);

test("a new look-up key comes in at once and wholly: everything is found, nothing twice, and again it does nothing", async () => {
  const phone = "010-4444-5555";
  const resident = await signUp(world, { phone });
  await openShop(world);
  const id = await applyForShop(world);
  const [application] = await world.db
    .select({ email: businessApplications.email })
    .from(businessApplications)
    .where(eq(businessApplications.id, id));
  if (application === undefined) throw new Error("the application was not written");
  const applicant = before.open(application.email, id);
  const document = { name: "document.pdf", kind: "document", purpose: "business" } as const;
  await world.db.insert(files).values({
    ...document,
    originalName: "licence.pdf",
    contentType: "application/pdf",
    size: 1,
    sha256: "0",
    applicantHash: before.lookup("business_applications.email", applicant),
    createdAt: world.clock(),
  });

  const rehashed = await rotateLookupKey({ db: world.db, cipher: after });
  expect(
    Object.fromEntries(rehashed.map(({ table, rehashed: count }) => [table, count > 0])),
  ).toEqual({
    files: true,
    users: true,
    user_profiles: true,
    businesses: true,
    business_applications: true,
  });
  await expect(refuseForeignKeys(world.deps)).rejects.toThrow("LOOKUP_KEY");

  world.deps.cipher = after;
  await refuseForeignKeys(world.deps);
  const { email } = resident;
  expect((await enter(world, { email, password: PASSWORD })).user.email).toBe(email);
  expect(await found(phone)).toEqual([resident.userId]);
  await expect(
    register(world.visitor(), { email, password: PASSWORD, name: "Another" }),
  ).rejects.toMatchObject(refused("USER_001"));
  expect(await applicationStatus(world.visitor(), { email: applicant })).toMatchObject({
    status: "pending",
  });
  const kept = await world.db
    .select({ name: files.name })
    .from(files)
    .where(eq(files.applicantHash, after.lookup("business_applications.email", applicant)));
  expect(kept).toEqual([{ name: document.name }]);

  const again = await rotateLookupKey({ db: world.db, cipher: after });
  expect(again.every(({ rehashed: count }) => count === 0)).toBe(true);
});

test("a value that does not open is named, and every hash stays as it was", async () => {
  world.deps.cipher = after;
  const [one, other] = [await signUp(world), await signUp(world)];
  await world.db.execute(sql`
    update users set email = (select email from users where id = ${other.userId}) where id = ${one.userId}`);
  const hashes = () =>
    world.db.select({ id: users.id, hash: users.emailHash }).from(users).orderBy(users.id);
  const was = await hashes();
  await expect(
    rotateLookupKey({ db: world.db, cipher: createCipher([dataKey], randomBytes(32)) }),
  ).rejects.toThrow(`email of ${one.userId}`);
  expect(await hashes()).toEqual(was);
});
