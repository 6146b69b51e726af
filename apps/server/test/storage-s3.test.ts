import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { describe, expect, test } from "vitest";
import { createS3Storage, type S3Options } from "../src/adapters/s3-storage.js";
import { storageSuite } from "./suites/storage.js";

/** The one key that the server knows; it checks every signature. */
const KEY = "S3RVER";

async function startS3() {
  const directory = await mkdtemp(join(tmpdir(), "buzz-s3-"));
  const bucket = "buzz-uploads";
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  const options: S3Options = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket,
    region: "us-east-1",
    accessKeyId: KEY,
    secretAccessKey: KEY,
  };
  const close = async () => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  };
  const destroy = () => rm(join(directory, bucket), { recursive: true, force: true });
  return { options, close, destroy };
}

describe("a bucket of an S3-compatible server", () => {
  storageSuite("s3", async () => {
    const { options, ...server } = await startS3();
    return { storage: createS3Storage(options), ...server };
  });

  test("is closed to a wrong key", async () => {
    const { options, close } = await startS3();
    const stranger = createS3Storage({ ...options, secretAccessKey: "wrong" });
    await expect(stranger.check()).rejects.toThrow("403");
    await expect(stranger.put("images/a.webp", Buffer.from("x"), "image/webp")).rejects.toThrow(
      "SignatureDoesNotMatch",
    );
    await expect(stranger.get("images/a.webp")).rejects.toThrow();
    await close();
  });

  test("that is away fails at once", async () => {
    const { options, close } = await startS3();
    await close();
    const storage = createS3Storage(options);
    const startedAt = performance.now();
    await expect(storage.check()).rejects.toThrow();
    await expect(storage.get("images/a.webp")).rejects.toThrow();
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
