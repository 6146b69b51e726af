import { files } from "@buzz/db/schema";
import { expect, test } from "vitest";
import { hireOperator, openShop, signUp } from "../../src/testing/index.js";
import { myProfile, updateProfile } from "../../src/users/index.js";
import { updateProfileInput } from "../../src/users/schemas.js";
import { refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

test("what is sent changes, the rest stays", async () => {
  const { ctx, code } = await signUp(world, { name: "홍길동" });
  const given = { phone: "010-1234-5678", birthDate: "1990-02-03", gender: "other" } as const;
  const changed = await updateProfile(ctx, updateProfileInput.parse(given));
  expect(changed).toMatchObject({ ...given, name: "홍길동", referralCode: code });
  expect(await updateProfile(ctx, { university: "부경대학교", marketingAgree: true })).toEqual({
    ...changed,
    university: "부경대학교",
    marketingAgree: true,
  });
  expect(await myProfile(ctx)).toMatchObject({ university: "부경대학교" });
});

test("owners and operators have a profile too, without an invite code", async () => {
  const shop = await openShop(world);
  for (const ctx of [shop.ctx, await hireOperator(world)])
    expect(await updateProfile(ctx, { phone: "010-9999-0000", name: "새 이름" })).toMatchObject({
      phone: "010-9999-0000",
      name: "새 이름",
      referralCode: null,
    });
});

test("an image is one of ours that exists, or elsewhere over TLS", async () => {
  const { ctx } = await signUp(world);
  await world.db.insert(files).values([
    { ...upload, name: "images/face.webp", kind: "image" },
    { ...upload, name: "documents/licence.pdf", kind: "document" },
  ]);
  for (const avatarUrl of ["/uploads/images/face.webp", "https://images.example.org/face.png"])
    expect(await updateProfile(ctx, updateProfileInput.parse({ avatarUrl }))).toMatchObject({
      avatarUrl,
    });
  for (const avatarUrl of ["/uploads/images/none.webp", "/uploads/documents/licence.pdf"])
    await expect(updateProfile(ctx, { avatarUrl })).rejects.toMatchObject(
      refused("VALIDATION_002"),
    );
  for (const avatarUrl of [
    "javascript:alert(1)",
    "http://images.example.org/a.png",
    "/uploads/../x",
  ])
    expect(updateProfileInput.safeParse({ avatarUrl }).success).toBe(false);
});

test("nobody is born tomorrow", async () => {
  const { ctx } = await signUp(world);
  await expect(updateProfile(ctx, { birthDate: "2026-11-26" })).rejects.toMatchObject(
    refused("VALIDATION_002"),
  );
});

const upload = {
  purpose: "profile",
  originalName: "file",
  contentType: "image/webp",
  size: 1,
  sha256: "0".repeat(64),
};
