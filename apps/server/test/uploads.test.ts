import { readdir } from "node:fs/promises";
import { uploads } from "@buzz/api/server";
import { files } from "@buzz/db/schema";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { castOf } from "./support/cast.js";
import { startServer } from "./support/server.js";
import { rest } from "./support/transports.js";
import { addDocument, licence, pdf, photo, png, type SentFile, upload } from "./support/uploads.js";

const server = await startServer({ variables: { LOG_LEVEL: "info" } });
afterAll(() => server.close());
const { app, db, storageFolder } = server;
const cast = await castOf(server);
const { applyToken } = await cast.town
  .visitor()
  .businesses.applyToken.mutate({ email: "applicant@example.org" });

const tokens = {
  nobody: undefined,
  "a dead token": "dead",
  user: cast.user.token,
  "shop owner": cast.owner.token,
  super_admin: cast.superAdmin.token,
  content_manager: cast.contentManager.token,
  "operator whose assignment has expired": cast.formerOperator.token,
  "suspended user": cast.suspendedUser.token,
  applicant: applyToken,
} as const;
type Caller = keyof typeof tokens;

const doors: Readonly<Record<string, { letIn: readonly Caller[]; file: SentFile }>> = {
  "/upload/business-documents": { letIn: ["shop owner", "applicant"], file: licence },
  "/upload/images": {
    letIn: ["user", "shop owner", "super_admin", "content_manager"],
    file: photo,
  },
  "/business/images": { letIn: ["shop owner"], file: photo },
  "/businesses/images": { letIn: ["shop owner"], file: photo },
};
const paths = Object.keys(doors);

const refusalOf: Partial<Record<Caller, string>> = {
  nobody: "AUTH_001",
  "a dead token": "AUTH_002",
  "suspended user": "AUTH_002",
};

/** Everything that uploads leave behind. */
const kept = async () => ({
  rows: (await db.select().from(files)).length,
  files: (await readdir(storageFolder, { recursive: true })).sort(),
});
let before: Awaited<ReturnType<typeof kept>>;
beforeEach(async () => {
  before = await kept();
});

const fields = { purpose: "profile" };
const asOwner = { token: cast.owner.token };
const asUser = { token: cast.user.token };

test("every route that takes files has its door here", () => {
  expect(
    Object.values(uploads)
      .flatMap((route) => [...route.paths])
      .sort(),
  ).toEqual([...paths].sort());
});

test.each(paths)("%s lets in exactly whom it should; the others leave nothing", async (path) => {
  const door = doors[path];
  if (door === undefined) throw new Error("no such door");
  for (const [caller, token] of Object.entries(tokens)) {
    const letIn = door.letIn.some((name) => name === caller);
    if (letIn) continue;
    const answer = await upload(app, path, { files: [door.file], fields }, { token });
    const [, expected = caller === "applicant" ? "AUTH_002" : "AUTH_003"] =
      Object.entries(refusalOf).find(([name]) => name === caller) ?? [];
    expect({ caller, code: answer.code }).toEqual({ caller, code: expected });
    expect(answer.status).toBe(expected === "AUTH_003" ? 403 : 401);
  }
  expect(await kept()).toEqual(before);
  for (const caller of door.letIn) {
    const answer = await upload(
      app,
      path,
      { files: [door.file], fields },
      { token: tokens[caller] },
    );
    expect({ caller, status: answer.status }).toEqual({ caller, status: 200 });
  }
});

test("an apply token opens no other door, and no door once it has expired", async () => {
  for (const path of ["/business/my", "/users/profile", "/auth/me"])
    expect(await rest(app, "GET", path, {}, { token: applyToken })).toMatchObject({
      status: 401,
      code: "AUTH_002",
    });
});

describe("a picture", () => {
  const uploaded = z.strictObject({
    url: z.string().regex(/^\/uploads\/images\/[\w-]{32}\.webp$/),
    thumbnailUrl: z.string().regex(/^\/uploads\/images\/[\w-]{32}-300\.webp$/),
    fileName: z.string(),
    size: z.int().positive(),
    contentType: z.literal("image/webp"),
  });

  test("is served to everybody for ever, as what it is and able to do nothing", async () => {
    const { data } = await upload(app, "/upload/images", { files: [photo], fields }, asUser);
    const { url, thumbnailUrl, size } = uploaded.parse(data);
    const reply = await app.inject(url);
    expect(reply.rawPayload).toHaveLength(size);
    for (const address of [url, thumbnailUrl]) {
      const { statusCode, headers } = await app.inject(address);
      expect([statusCode, headers["content-type"]]).toEqual([200, "image/webp"]);
      expect(headers).toMatchObject({
        "cache-control": "public, max-age=31536000, immutable",
        "content-disposition": expect.stringMatching(/^inline; filename="[\w-]+\.webp"$/),
        "content-security-policy": expect.stringMatching(/default-src 'none'.*sandbox/),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      });
    }
    expect((await app.inject({ method: "HEAD", url })).statusCode).toBe(200);
  });

  test.each([
    ["VALIDATION_001", { files: [photo] }],
    ["VALIDATION_002", { files: [photo], fields: { purpose: "advertising" } }],
    ["UPLOAD_001", { files: [], fields }],
    ["UPLOAD_004", { files: [photo, photo], fields }],
    ["UPLOAD_005", { files: [{ name: "a.png", bytes: pdf, type: "image/png" }], fields }],
  ])("is refused with %s when the form is wrong: %#", async (code, form) => {
    const answer = await upload(app, "/upload/images", form, asUser);
    expect(answer).toMatchObject({ status: 400, code });
    expect(await kept()).toEqual(before);
  });
});

describe("bad files", () => {
  const html = Buffer.from("<!doctype html><script>alert(1)</script>");
  const bad: [string, string, SentFile][] = [
    ["UPLOAD_005", "HTML", { name: "a.html", bytes: html, type: "text/html" }],
    [
      "UPLOAD_005",
      "HTML that says it is a picture",
      { name: "a.png", bytes: html, type: "image/png" },
    ],
    [
      "UPLOAD_005",
      "an SVG",
      {
        name: "a.svg",
        bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
        type: "image/svg+xml",
      },
    ],
    ["UPLOAD_005", "half a PNG", { name: "a.png", bytes: png.subarray(0, 40) }],
    [
      "UPLOAD_005",
      "a PDF inside something else",
      { name: "a.pdf", bytes: Buffer.concat([html, pdf]) },
    ],
    ["UPLOAD_005", "an empty file", { name: "a.png", bytes: Buffer.alloc(0) }],
    [
      "UPLOAD_003",
      "a file above 5 MB",
      { name: "a.pdf", bytes: Buffer.alloc(5 * 1024 * 1024 + 1) },
    ],
  ];
  test.each(bad)("%s: %s, on every door; nothing is stored", async (code, _, file) => {
    for (const path of paths)
      expect(await upload(app, path, { files: [file], fields }, asOwner), path).toMatchObject({
        status: 400,
        code,
      });
    expect(await kept()).toEqual(before);
  });

  test("one bad file among good ones refuses all", async () => {
    const mixed = { files: [photo, { name: "b.png", bytes: html }] };
    const answer = await upload(app, "/business/images", mixed, asOwner);
    expect(answer).toMatchObject({ status: 400, code: "UPLOAD_005" });
    expect(await kept()).toEqual(before);
  });

  test("a PNG named .pdf is kept as the PNG that it is", async () => {
    const disguised = { files: [{ name: "licence.pdf", bytes: png, type: "application/pdf" }] };
    const { data } = await upload(app, "/upload/business-documents", disguised, asOwner);
    expect(data).toMatchObject({
      totalUploaded: 1,
      uploadedFiles: [
        { originalName: "licence.pdf", contentType: "image/png", fileName: /\.png$/ },
      ].map(({ fileName, ...file }) => ({ ...file, fileName: expect.stringMatching(fileName) })),
    });
  });
});

test("too many files are refused: three documents, five pictures", async () => {
  const send = (path: string, count: number) =>
    upload(app, path, { files: Array<SentFile>(count).fill(photo) }, asOwner);
  for (const [path, most] of [
    ["/upload/business-documents", 3],
    ["/business/images", 5],
  ] as const)
    expect(await send(path, most + 1)).toMatchObject({ status: 400, code: "UPLOAD_004" });
  expect(await kept()).toEqual(before);
});

describe("what is no form", () => {
  const send = (headers: Record<string, string>, payload?: string) =>
    app.inject({
      method: "POST",
      url: "/api/upload/images",
      headers: { authorization: `Bearer ${cast.user.token}`, ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
  test.each([
    ["nothing", 400, "UPLOAD_001", {}, undefined],
    ["JSON", 415, "VALIDATION_006", { "content-type": "application/json" }, "{}"],
    ["no boundary", 400, "VALIDATION_002", { "content-type": "multipart/form-data" }, "x"],
    [
      "a form that is cut off",
      400,
      "VALIDATION_002",
      { "content-type": "multipart/form-data; boundary=x" },
      '--x\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\nabc',
    ],
    [
      "a field that poisons prototypes",
      400,
      "VALIDATION_002",
      { "content-type": "multipart/form-data; boundary=x" },
      '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n',
    ],
  ] as const)("is refused: %s", async (_, status, code, headers, payload) => {
    const reply = await send(headers, payload);
    expect([reply.statusCode, JSON.parse(reply.body).error.code]).toEqual([status, code]);
  });
});

describe("a document", () => {
  test("opens by its link alone and is downloaded, not shown", async () => {
    const { publicUrl, fileName } = await addDocument(app, applyToken);
    const reply = await app.inject(publicUrl);
    expect([reply.statusCode, reply.rawPayload]).toEqual([200, pdf]);
    expect(reply.headers).toMatchObject({
      "content-type": "application/pdf",
      "cache-control": "private, no-store",
      "content-disposition": expect.stringMatching(/^attachment; filename="[\w-]+\.pdf"$/),
      "content-security-policy": expect.stringContaining("sandbox"),
      "x-content-type-options": "nosniff",
    });
    const wrong = [
      `/uploads/${fileName}`,
      publicUrl.replace(/signature=./, "signature=."),
      publicUrl.replace(/expires=\d/, "expires=9"),
      publicUrl.replace(/expires=/, "expires=1e"),
      `${publicUrl}&signature=x`,
      publicUrl.replace("documents/", "images/"),
    ];
    for (const url of wrong)
      for (const token of [undefined, cast.superAdmin.token, applyToken]) {
        const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
        const { statusCode, body } = await app.inject({ url, headers });
        expect([statusCode, JSON.parse(body).error.code]).toEqual([404, "RESOURCE_001"]);
      }
    server.clock.advance(900_000);
    expect((await app.inject(publicUrl)).statusCode).toBe(404);
    expect(server.log.join("")).not.toMatch(/signature=/);
  });
});

test.each([
  "/uploads/../package.json",
  "/uploads/..%2f..%2fetc%2fpasswd",
  "/uploads/%2e%2e/%2e%2e/etc/passwd",
  "/uploads/images/..%2fdocuments%2fx.pdf",
  "/uploads/images/%00.webp",
  "/uploads/images//etc/passwd",
  "/uploads/images\\..\\x",
  "/uploads//etc/passwd",
  "/uploads/",
  "/uploads/images",
])("%s leads nowhere", async (url) => {
  const { statusCode, body } = await app.inject(url);
  expect(statusCode).toBe(404);
  expect(body).not.toContain("root:");
});

test("uploads are logged by the contract's names", () => {
  const procedures = server.log.flatMap((line) => {
    const parsed = z.looseObject({ procedures: z.array(z.string()).optional() });
    return parsed.parse(JSON.parse(line)).procedures ?? [];
  });
  for (const name of [...Object.keys(uploads), "files.serve"]) expect(procedures).toContain(name);
});
