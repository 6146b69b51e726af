import { createHash } from "node:crypto";
import type { Storage } from "@buzz/domain";
import { AwsClient } from "aws4fetch";

export type S3Options = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const RETRIES = 2;
const TIMEOUT_MS = 15_000;
const CHECK_TIMEOUT_MS = 2_000;

/** Keeps files in a private bucket of an S3-compatible server, addressed by path. */
export function createS3Storage({ endpoint, bucket, ...options }: S3Options): Storage {
  const client = new AwsClient({ ...options, service: "s3", retries: RETRIES });

  const ask = async (
    method: "GET" | "PUT" | "DELETE" | "HEAD",
    name: string,
    { timeout = TIMEOUT_MS, ...init }: RequestInit & { timeout?: number } = {},
  ): Promise<Response> => {
    const path = [bucket, ...name.split("/")].filter(Boolean).map(encodeURIComponent).join("/");
    const signal = AbortSignal.timeout(timeout);
    return client.fetch(`${endpoint}/${path}`, { method, signal, ...init });
  };

  return {
    provider: "s3",

    put: async (name, bytes, contentType) => {
      const headers = {
        "content-type": contentType,
        "x-amz-content-sha256": createHash("sha256").update(bytes).digest("hex"),
      };
      const answer = await ask("PUT", name, { headers, body: new Uint8Array(bytes) });
      await refuseFailure(answer);
      await answer.body?.cancel();
    },

    get: async (name) => {
      const answer = await ask("GET", name);
      if (answer.status === 404) {
        await answer.body?.cancel();
        return undefined;
      }
      await refuseFailure(answer);
      return new Uint8Array(await answer.arrayBuffer());
    },

    remove: async (name) => {
      const answer = await ask("DELETE", name);
      if (answer.status !== 404) await refuseFailure(answer);
      await answer.body?.cancel();
    },

    check: async () => {
      await refuseFailure(await ask("HEAD", "", { timeout: CHECK_TIMEOUT_MS }));
    },
  };
}

const SHOWN = 300;

/** @throws with what the server says of itself, for the log. */
async function refuseFailure(answer: Response): Promise<void> {
  if (answer.ok) return;
  const text = (await answer.text()).slice(0, SHOWN);
  throw new Error(`the storage answered ${answer.status}: ${text}`);
}
