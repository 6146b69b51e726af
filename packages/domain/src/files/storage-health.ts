import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { healthOutput } from "./schemas.js";

/** Whether files can be stored, and where they lie. @throws HEALTH_001 when they cannot. */
export async function storageHealth({
  storage,
}: AdminContext): Promise<z.output<typeof healthOutput>> {
  try {
    await storage.check();
  } catch (cause) {
    throw new AppError("HEALTH_001", { provider: storage.provider }, { cause });
  }
  return { status: "healthy", provider: storage.provider };
}
