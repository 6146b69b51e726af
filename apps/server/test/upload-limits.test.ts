import { rm } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { startServer } from "./support/server.js";
import { viaRest } from "./support/transports.js";
import { licence, photo, upload } from "./support/uploads.js";

const server = await startServer({ variables: { RATE_LIMIT_UPLOADS: "2" } });
afterAll(() => server.close());
const { app } = server;
const cast = await castOf(server);

test("somebody may upload so often an hour, from wherever, and an applicant's address as often", async () => {
  const picture = { files: [photo], fields: { purpose: "profile" } };
  const asUser = (ip: string) =>
    upload(app, "/upload/images", picture, { token: cast.user.token, ip });
  expect([(await asUser("10.9.0.1")).status, (await asUser("10.9.0.2")).status]).toEqual([
    200, 200,
  ]);
  expect(await asUser("10.9.0.3")).toMatchObject({
    status: 429,
    code: "RATE_001",
    details: { limit: 2, windowMs: 3_600_000 },
  });

  const asApplicant = async (email: string, ip: string) => {
    const { applyToken: token } = await cast.town.visitor().businesses.applyToken.mutate({ email });
    return upload(app, "/upload/business-documents", { files: [licence] }, { token, ip });
  };
  expect((await asApplicant("one@example.org", "10.9.1.1")).status).toBe(200);
  expect((await asApplicant("two@example.org", "10.9.1.1")).status).toBe(200);
  expect((await asApplicant("three@example.org", "10.9.1.1")).code).toBe("RATE_001");
  expect((await asApplicant("three@example.org", "10.9.1.2")).status).toBe(200);
});

test("uploads count among all other requests too", async () => {
  const strict = await startServer({ variables: { RATE_LIMIT_GENERAL: "1" } });
  const ip = "10.9.2.1";
  const send = () => upload(strict.app, "/upload/images", { files: [photo] }, { ip });
  expect((await send()).code).toBe("AUTH_001");
  expect((await send()).code).toBe("RATE_001");
  await strict.close();
});

test("a storage that fails is 503, on upload and to operators, and nothing else suffers", async () => {
  await rm(server.storageFolder, { recursive: true });
  const { token } = cast.owner;
  expect(await upload(app, "/business/images", { files: [photo] }, { token })).toMatchObject({
    status: 503,
    code: "UPLOAD_002",
    details: undefined,
  });
  for (const { token } of [cast.contentManager, cast.superAdmin])
    expect(await viaRest(app, "files.health", {}, { token })).toMatchObject({
      status: 503,
      code: "HEALTH_001",
    });
  expect(await viaRest(app, "businesses.my", {}, { token })).toMatchObject({
    status: 200,
    data: { images: [] },
  });
});
