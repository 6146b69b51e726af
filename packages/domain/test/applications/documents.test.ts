import { businesses, files } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  applicantOf,
  apply,
  approveApplication,
  issueApplyToken,
  listApplications,
} from "../../src/applications/index.js";
import { applyInput, listInput } from "../../src/applications/schemas.js";
import { openFile, sweepDocuments, uploadDocuments } from "../../src/files/index.js";
import { hireOperator, PASSWORD } from "../../src/testing/index.js";
import { overtaken, refused } from "../support/at-once.js";
import { pdf, upload } from "../support/pictures.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world, "business_manager");

const uploaded = async (applicantEmail: string) => {
  const { uploadedFiles } = await uploadDocuments(world.visitor(), { applicantEmail }, [
    upload(pdf, "licence.pdf"),
  ]);
  const [file] = uploadedFiles;
  if (file === undefined) throw new Error("nothing was uploaded");
  return file;
};

const application = (email: string, documents: unknown[]) => {
  const number = String(world.next()).padStart(5, "0");
  return applyInput.parse({
    email,
    password: PASSWORD,
    businessInfo: {
      name: "서류 가게",
      registrationNumber: `617-30-${number}`,
      category: "cafe",
      address: "부산광역시 남구 수영로 309",
      phone: "051-600-1234",
      bankAccount: { bankName: "부산은행", accountNumber: "101-2026", accountHolder: "김점주" },
    },
    documents,
  });
};

const linkOf = (url: string) => {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const name = pathname.replace("/uploads/", "");
  return { name, ...Object.fromEntries(searchParams) };
};

test("an apply token names its e-mail for 30 minutes, and nothing else is one", async () => {
  const ctx = world.visitor();
  const { applyToken, expiresIn } = await issueApplyToken(ctx, { email: "shop@buzz.example" });
  expect(expiresIn).toBe(1800);
  expect(await applicantOf(world.deps, applyToken)).toBe("shop@buzz.example");
  const [head, body] = applyToken.split(".");
  for (const forged of ["", "token", `${head}.${body}.`, `${applyToken.slice(0, -2)}AA`])
    expect(await applicantOf(world.deps, forged)).toBeUndefined();
  const other = { ...world.deps, serverSecret: "another secret" };
  expect(await applicantOf(other, applyToken)).toBeUndefined();
  world.clock.advance(1_800_000);
  expect(await applicantOf(world.deps, applyToken)).toBeUndefined();
});

test("an application brings its documents by link, by name and with a type; operators get fresh links", async () => {
  const email = "papers@buzz.example";
  const [one, two, three] = [await uploaded(email), await uploaded(email), await uploaded(email)];
  world.clock.advance(1_000_000);
  const documents = [
    one.publicUrl,
    two.fileName,
    { type: "bankbook", url: `http://localhost${three.publicUrl}` },
  ];
  const { applicationId } = await apply(world.visitor(), application(email, documents));

  const { items } = await listApplications(operator, listInput.parse({ status: "reviewing" }));
  const found = items.find(({ id }) => id === applicationId);
  expect(found).toMatchObject({
    status: "pending",
    documents: [
      { type: null, fileName: one.fileName },
      { type: null, fileName: two.fileName },
      { type: "bankbook", fileName: three.fileName },
    ],
  });
  for (const { url } of found?.documents ?? [])
    expect(await openFile(world.visitor(), linkOf(url))).toMatchObject({ kind: "document" });

  const { userId, businessId } = await approveApplication(operator, {
    id: applicationId,
    approved: true,
  });
  const [shop] = await world.db
    .select()
    .from(businesses)
    .where(eq(businesses.id, businessId ?? ""));
  expect(shop?.approvedAt).toEqual(world.clock());
  const owned = await world.db
    .select()
    .from(files)
    .where(eq(files.ownerId, userId ?? ""));
  expect(owned.map(({ name }) => name).sort()).toEqual(
    [one, two, three].map(({ fileName }) => fileName).sort(),
  );
});

test("other documents than the applicant's own are refused", async () => {
  const email = "honest@buzz.example";
  const own = await uploaded(email);
  const others = await uploaded("somebody@buzz.example");
  const refusals: unknown[][] = [
    [others.fileName],
    [others.publicUrl],
    [own.fileName, others.fileName],
    [own.fileName, own.publicUrl],
    ["https://elsewhere.example/licence.pdf"],
    [`https://elsewhere.example${own.publicUrl}`],
    [`//elsewhere.example${own.publicUrl}`],
    [own.publicUrl.replace(/signature=.*/, "signature=AAAA")],
    ["documents/../documents/licence.pdf"],
    [`documents/${"a".repeat(32)}.pdf`],
    [{ type: "licence", url: "javascript:alert(1)" }],
  ];
  for (const documents of refusals)
    await expect(apply(world.visitor(), application(email, documents))).rejects.toMatchObject(
      refused("VALIDATION_002"),
    );
});

describe("documents that no application names", () => {
  const dayLater = () => world.clock.advance(86_400_001);

  test("go after a day, with their bytes; the others stay", async () => {
    const email = "sweep@buzz.example";
    const [named, forgotten] = [await uploaded(email), await uploaded(email)];
    await apply(world.visitor(), application(email, [named.fileName]));
    await sweepDocuments(world.system());
    expect(world.storage.names()).toContain(forgotten.fileName);
    dayLater();
    const fresh = await uploaded(email);
    expect(await sweepDocuments(world.system())).toBeGreaterThan(0);
    expect(await sweepDocuments(world.system())).toBe(0);
    for (const { fileName } of [named, fresh]) expect(world.storage.names()).toContain(fileName);
    expect(world.storage.names()).not.toContain(forgotten.fileName);
  });

  test("stay when an application names them at this very moment", async () => {
    const email = "moment@buzz.example";
    const { fileName } = await uploaded(email);
    dayLater();
    await world.db.transaction(async (tx) => {
      const applicant = { ...world.visitor(), db: tx };
      await apply(applicant, application(email, [fileName]));
      await sweepDocuments(world.system());
    });
    expect(world.storage.names()).toContain(fileName);
  });

  test("are no documents any more for an application that comes while they go", async () => {
    const email = "late@buzz.example";
    const { fileName } = await uploaded(email);
    dayLater();
    const { tally } = await overtaken(
      world,
      (tx) => sweepDocuments({ ...world.system(), db: tx }),
      () => apply(world.visitor(), application(email, [fileName])),
    );
    expect(tally).toEqual({ VALIDATION_002: 1 });
  });
});

test("an unknown category is refused at approval too, and the application stays", async () => {
  const { applicationId: id } = await apply(
    world.visitor(),
    application("category@buzz.example", []),
  );
  await expect(
    approveApplication(operator, { id, approved: true, category: "casino" }),
  ).rejects.toMatchObject(refused("VALIDATION_002"));
  await approveApplication(operator, { id, approved: true, category: "bar" });
});
