import type { Storage } from "@buzz/domain";
import type { StorageEnv } from "../storage-env.js";
import { createLocalStorage } from "./local-storage.js";
import { createS3Storage } from "./s3-storage.js";

/** The storage that the environment names. */
export async function openStorage(env: StorageEnv): Promise<Storage> {
  return env.provider === "s3" ? createS3Storage(env) : createLocalStorage(env.folder);
}
