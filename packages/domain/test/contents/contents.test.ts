import { auditLogs } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  createMarketer,
  createRegional,
  getMarketer,
  getRegional,
  listMarketer,
  listRegional,
  removeRegional,
  updateRegional,
} from "../../src/contents/index.js";
import {
  contentState,
  createMarketerInput,
  createRegionalInput,
  marketerListInput,
  regionalListInput,
} from "../../src/contents/schemas.js";
import { hireOperator, signUp } from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const HOUR_MS = 3_600_000;
const editor = await hireOperator(world, "content_manager");
const outsider = await hireOperator(world, "business_manager");

const inHours = (hours: number) => new Date(world.clock().getTime() + hours * HOUR_MS);

const write = (given: Partial<Parameters<typeof createRegional>[1]> = {}) =>
  createRegional(
    editor,
    createRegionalInput.parse({
      title: "제목",
      contentType: "tourist",
      description: "설명",
      contentBody: "본문",
      images: [],
      tags: [],
      ...given,
    }),
  );

const titles = async (
  ctx: Parameters<typeof listRegional>[0],
  input: Partial<Parameters<typeof regionalListInput.parse>[0] & object> = {},
) => {
  const { items, pagination } = await listRegional(ctx, regionalListInput.parse(input));
  expect(pagination.total).toBe(items.length);
  return items.map(({ title }) => title);
};

test("contents show from their start to their end; who looks after them sees the rest", async () => {
  const tags = ["기간"];
  const { id: draft } = await write({ title: "초안", tags, publishedAt: null });
  await write({ title: "지남", tags, publishedAt: inHours(-2), expiresAt: inHours(-1) });
  await write({ title: "나중", tags, publishedAt: inHours(1) });
  await write({ title: "지금", tags, publishedAt: inHours(-1), expiresAt: inHours(1) });
  await write({ title: "바로", tags });

  for (const ctx of [world.visitor(), outsider])
    expect(await titles(ctx, { tags: "기간" })).toEqual(["바로", "지금"]);
  expect(await titles(editor, { tags: "기간" })).toEqual(["초안", "나중", "바로", "지금", "지남"]);
  await expect(getRegional(world.visitor(), { id: draft })).rejects.toMatchObject(
    refused("RESOURCE_001"),
  );
  expect(await getRegional(editor, { id: draft })).toMatchObject({ title: "초안" });
  const [shown] = (await listRegional(world.visitor(), regionalListInput.parse({}))).items;
  for (const hidden of ["expiresAt", "state"]) expect(shown).not.toHaveProperty(hidden);
});

test("a content is a draft, then scheduled, live from its start on and ended from its end on", async () => {
  const tags = ["상태"];
  const { id } = await write({ title: "한 주 이야기", tags, publishedAt: null });
  const statesFor = async (ctx: Parameters<typeof listRegional>[0]) => {
    const found: string[] = [];
    for (const state of contentState.options)
      if ((await titles(ctx, { tags: "상태", state })).length > 0) found.push(state);
    return found;
  };
  const seen = async () => ({
    editors: [(await getRegional(editor, { id })).state, await statesFor(editor)],
    visitors: await statesFor(world.visitor()),
  });
  expect(await seen()).toEqual({ editors: ["draft", ["draft"]], visitors: [] });
  await updateRegional(editor, { id, publishedAt: inHours(1), expiresAt: inHours(2) });
  expect(await seen()).toEqual({ editors: ["scheduled", ["scheduled"]], visitors: [] });
  world.clock.advance(HOUR_MS - 1);
  expect(await seen()).toEqual({ editors: ["scheduled", ["scheduled"]], visitors: [] });
  world.clock.advance(1);
  expect(await seen()).toEqual({ editors: ["live", ["live"]], visitors: ["live"] });
  world.clock.advance(HOUR_MS - 1);
  expect(await seen()).toEqual({ editors: ["live", ["live"]], visitors: ["live"] });
  world.clock.advance(1);
  expect(await seen()).toEqual({ editors: ["ended", ["ended"]], visitors: [] });
});

test("contents are found by words of their title", async () => {
  await write({ title: "오륙도 등대 산책" });
  const { ctx } = await signUp(world);
  await createMarketer(
    editor,
    createMarketerInput.parse({
      title: "등대 사진 찍는 법",
      contentType: "success_story",
      targetLevel: "intermediate",
      contentBody: "본문",
    }),
  );
  expect(await titles(world.visitor(), { search: "등대" })).toEqual(["오륙도 등대 산책"]);
  expect(await titles(world.visitor(), { search: "100%" })).toEqual([]);
  const found = await listMarketer(ctx, marketerListInput.parse({ search: "등대" }));
  expect(found.items.map(({ title }) => title)).toEqual(["등대 사진 찍는 법"]);
});

test("a content for those who invite is read while it shows, and by editors before", async () => {
  const { ctx } = await signUp(world);
  const input = {
    title: "곧",
    contentType: "success_story",
    targetLevel: "intermediate",
    contentBody: "본문",
    publishedAt: inHours(1),
  };
  const { id } = await createMarketer(editor, createMarketerInput.parse(input));
  await expect(getMarketer(ctx, { id })).rejects.toMatchObject(refused("RESOURCE_001"));
  expect(await getMarketer(editor, { id })).toMatchObject({ title: "곧", state: "scheduled" });
  world.clock.advance(HOUR_MS);
  expect(await getMarketer(ctx, { id })).toMatchObject({ title: "곧" });
});

test("lists are by order, then newest first, and filter by type, tags and mark", async () => {
  const tags = ["순서"];
  await write({ title: "셋째", tags, displayOrder: 2, contentType: "photospot" });
  await write({ title: "둘째", tags, displayOrder: 1, publishedAt: inHours(-3) });
  await write({ title: "첫째", tags: ["순서", "특별"], displayOrder: 1, isFeatured: true });
  await write({ title: "맛집", tags: ["특별"], contentType: "restaurant" });
  const visitor = world.visitor();

  expect(await titles(visitor, { tags: "순서" })).toEqual(["첫째", "둘째", "셋째"]);
  expect(await titles(visitor, { tags: "특별, 없음" })).toEqual(["맛집", "첫째"]);
  expect(await titles(visitor, { type: "foodtour" })).toEqual(["맛집"]);
  expect(await titles(visitor, { featured: true })).toEqual(["첫째"]);
  expect(await titles(visitor, { type: "photospot", tags: "특별" })).toEqual([]);
});

test("forty readers at the same moment are forty views, and an editor is none", async () => {
  const { id } = await write();
  const { tally } = await atOnce(
    world,
    times(40, () => getRegional(world.visitor(), { id })),
  );
  expect(tally).toEqual({ ok: 40 });
  expect(await getRegional(editor, { id })).toMatchObject({ viewCount: 40 });
  expect(await getRegional(world.visitor(), { id })).toMatchObject({ viewCount: 41 });
});

test("a change touches the given fields alone, is recorded, and cannot turn the period round", async () => {
  const { id, ...before } = await write({ title: "옛 제목", expiresAt: inHours(5) });
  const after = await updateRegional(editor, { id, title: "새 제목", expiresAt: null });
  expect(after).toEqual({ ...before, id, title: "새 제목", expiresAt: null });
  await expect(updateRegional(editor, { id, expiresAt: inHours(-1) })).rejects.toMatchObject(
    refused("VALIDATION_003"),
  );
  const records = await world.db.select().from(auditLogs).where(eq(auditLogs.entityId, id));
  expect(records.map(({ action }) => action).toSorted()).toEqual([
    "regionalContent.create",
    "regionalContent.update",
  ]);
  expect(records.find(({ action }) => action === "regionalContent.update")).toMatchObject({
    actorId: editor.actor.userId,
    oldValues: { title: "옛 제목" },
    newValues: { title: "새 제목" },
  });
});

test("what is removed is gone for everybody", async () => {
  const { id } = await write();
  await removeRegional(editor, { id });
  const gone = refused("RESOURCE_001");
  await expect(getRegional(editor, { id })).rejects.toMatchObject(gone);
  await expect(updateRegional(editor, { id, title: "다시" })).rejects.toMatchObject(gone);
  await expect(removeRegional(editor, { id })).rejects.toMatchObject(gone);
});

test("contents for those who invite are newest first, by type and level", async () => {
  const { ctx } = await signUp(world);
  const add = (title: string, given: object) =>
    createMarketer(
      editor,
      createMarketerInput.parse({ title, contentType: "tips", contentBody: "본문", ...given }),
    );
  await add("옛것", { publishedAt: inHours(-2) });
  await add("새것", { targetLevel: "advanced" });
  await add("행사", { contentType: "campaign" });
  await add("초안", { publishedAt: null });
  const list = async (as: Parameters<typeof listMarketer>[0], input: object) =>
    (await listMarketer(as, marketerListInput.parse(input))).items.map(({ title }) => title);

  expect(await list(ctx, { type: "tips" })).toEqual(["새것", "옛것"]);
  expect(await list(ctx, { level: "beginner" })).toEqual(["행사", "옛것"]);
  expect(await list(editor, { type: "tips" })).toEqual(["초안", "새것", "옛것"]);
});

test.each([
  "http://images.example.org/a.jpg",
  "https:evil",
  "javascript:alert(1)",
  "data:image/png;base64,AAAA",
  "//evil.example.org/a.jpg",
  "/uploads/../health",
  "/uploads/a.jpg/b",
  "/etc/passwd",
  "https://images.example.org/\u0001",
])("a picture at %s is refused", (address) => {
  const { error } = createRegionalInput.shape.images.safeParse([address]);
  expect(error?.issues).toHaveLength(1);
});
