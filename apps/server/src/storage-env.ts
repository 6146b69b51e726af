import { z } from "zod";

const folder = z
  .object({ STORAGE_DIR: z.string("where uploads lie, or set the S3_ variables") })
  .transform(({ STORAGE_DIR }) => ({ provider: "local" as const, folder: STORAGE_DIR }));

const bucketVariables = z.object({
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, "")),
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string(),
  S3_SECRET_ACCESS_KEY: z.string(),
});

const bucket = bucketVariables.transform((given) => ({
  provider: "s3" as const,
  endpoint: given.S3_ENDPOINT,
  bucket: given.S3_BUCKET,
  region: given.S3_REGION,
  accessKeyId: given.S3_ACCESS_KEY_ID,
  secretAccessKey: given.S3_SECRET_ACCESS_KEY,
}));

/** A bucket as soon as any of its variables is set, so that half a configuration is a mistake; else a folder. */
export const storageSchemaFor = (given: NodeJS.ProcessEnv) =>
  Object.keys(bucketVariables.shape).some((name) => given[name] !== undefined) ? bucket : folder;

export type StorageEnv = z.output<typeof bucket> | z.output<typeof folder>;
