import { files } from "@buzz/db/schema";
import { afterEach, describe, expect, test } from "vitest";
import {
  MAX_FILE_BYTES,
  openFile,
  storageHealth,
  uploadDocuments,
  uploadImage,
} from "../../src/files/index.js";
import { hireOperator, signUp } from "../../src/testing/index.js";
import { refused } from "../support/at-once.js";
import { pdf, photo, upload } from "../support/pictures.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const { ctx } = await signUp(world);
const visitor = world.visitor();
const applicant = { applicantEmail: "shop@buzz.example" };

afterEach(() => world.storage.setBroken(false));

const stored = async () => ({
  names: world.storage.names().length,
  rows: (await world.db.select().from(files)).length,
});

const nameIn = (url: string) => {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  return {
    name: pathname.replace("/uploads/", ""),
    expires: searchParams.get("expires") ?? undefined,
    signature: searchParams.get("signature") ?? undefined,
  };
};

test("a picture is there for everybody, with its thumbnail", async () => {
  const image = await uploadImage(ctx, { purpose: "profile" }, [await photo("나의 사진.png")]);
  expect(image.fileName).toMatch(/^images\/[\w-]{32}\.webp$/);
  for (const url of [image.url, image.thumbnailUrl])
    expect(await openFile(visitor, nameIn(url))).toMatchObject({ contentType: "image/webp" });
  const [row] = await world.db.select().from(files);
  expect(row).toMatchObject({
    name: image.fileName,
    size: image.size,
    originalName: "나의 사진.png",
    purpose: "profile",
  });
});

describe("a document", () => {
  test("opens by its link alone, for 15 minutes", async () => {
    const { uploadedFiles } = await uploadDocuments(visitor, applicant, [upload(pdf, "a.pdf")]);
    const link = nameIn(uploadedFiles[0]?.publicUrl ?? "");
    expect(await openFile(visitor, link)).toMatchObject({ contentType: "application/pdf" });
    const later = String(Number(link.expires) + 1);
    const { signature = "" } = link;
    const wrong = [
      { name: link.name },
      { ...link, expires: later },
      { ...link, signature: `${signature.slice(0, -1)}${signature.endsWith("A") ? "B" : "A"}` },
      { ...link, signature: "" },
      { ...link, name: link.name.replace(/.\.pdf$/, "_.pdf") },
    ];
    for (const attempt of wrong)
      await expect(openFile(visitor, attempt)).rejects.toMatchObject(refused("RESOURCE_001"));

    world.clock.advance(900_000);
    await expect(openFile(visitor, link)).rejects.toMatchObject(refused("RESOURCE_001"));
  });

  test("is what its content is, whatever its name says", async () => {
    const { bytes } = await photo();
    const { uploadedFiles } = await uploadDocuments(visitor, applicant, [
      upload(bytes, "../../licence.pdf"),
    ]);
    expect(uploadedFiles).toMatchObject([
      { contentType: "image/png", originalName: "licence.pdf" },
    ]);
  });
});

test.each([
  "../../etc/passwd",
  "images/../documents/x.pdf",
  "images/%2e%2e/x.webp",
  "images/",
  "",
  "documents/short.pdf",
  `images/${"a".repeat(32)}.svg`,
  `images/${"a".repeat(32)}.webp\n`,
])("%s is no file of ours", async (name) => {
  await expect(openFile(visitor, { name })).rejects.toMatchObject(refused("RESOURCE_001"));
});

describe("nothing is stored when", () => {
  const cases: [string, string, () => Promise<unknown>][] = [
    ["UPLOAD_001", "no file comes", () => uploadDocuments(visitor, applicant, [])],
    [
      "UPLOAD_003",
      "one is above 5 MB",
      () =>
        uploadDocuments(visitor, applicant, [
          upload(pdf),
          upload(Buffer.alloc(MAX_FILE_BYTES + 1)),
        ]),
    ],
    [
      "UPLOAD_004",
      "there are too many",
      () =>
        uploadDocuments(
          visitor,
          applicant,
          [pdf, pdf, pdf, pdf].map((file) => upload(file)),
        ),
    ],
    [
      "UPLOAD_005",
      "one of them is no document",
      () => uploadDocuments(visitor, applicant, [upload(pdf), upload(Buffer.from("<html>"))]),
    ],
    [
      "UPLOAD_005",
      "a picture is none",
      () => uploadImage(ctx, { purpose: "banner" }, [upload(pdf, "picture.png")]),
    ],
  ];
  test.each(cases)("%s: %s", async (code, _, call) => {
    const before = await stored();
    await expect(call()).rejects.toMatchObject(refused(code));
    expect(await stored()).toEqual(before);
  });

  test("UPLOAD_002: the storage fails in the middle", async () => {
    const before = await stored();
    const { put } = world.storage;
    let calls = 0;
    world.storage.put = async (...file) => {
      calls += 1;
      if (calls === 2) throw new Error("full");
      return put(...file);
    };
    const upload5 = [upload(pdf), upload(pdf), upload(pdf)];
    await expect(uploadDocuments(visitor, applicant, upload5)).rejects.toMatchObject(
      refused("UPLOAD_002"),
    );
    world.storage.put = put;
    expect(await stored()).toEqual(before);
  });

  test("the database refuses", async () => {
    const before = await stored();
    const nobody = { ownerId: "00000000-0000-7000-8000-000000000000" };
    await expect(uploadDocuments(visitor, nobody, [upload(pdf)])).rejects.toThrow();
    expect(await stored()).toEqual(before);
  });
});

test("operators see whether files can be stored", async () => {
  const operator = await hireOperator(world, "content_manager");
  expect(await storageHealth(operator)).toEqual({ status: "healthy", provider: "local" });
  world.storage.setBroken(true);
  await expect(storageHealth(operator)).rejects.toMatchObject(refused("HEALTH_001"));
  await expect(openFile(visitor, { name: `images/${"a".repeat(32)}.webp` })).rejects.toMatchObject(
    refused("UPLOAD_002"),
  );
});
