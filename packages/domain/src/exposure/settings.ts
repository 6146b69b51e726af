import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import type { Settings } from "../kernel/settings-schema.js";
import { updateSettings } from "../settings/update.js";
import type { exposureSettings } from "./schemas.js";

type ExposureSettings = z.output<typeof exposureSettings>;

export const exposureSettingsOf = (settings: Settings): ExposureSettings => ({
  rotationInterval: settings.exposure_rotation_seconds,
  guaranteedMinimum: settings.exposure_guaranteed_minimum,
  categoryRotation: settings.exposure_category_rotation,
  timeBasedOptimization: settings.exposure_time_based,
});

/** Stores the rules of fair exposure; they hold from the next rotation on. */
export async function updateExposureSettings(
  ctx: AdminContext,
  input: ExposureSettings,
): Promise<ExposureSettings> {
  const changes = {
    exposure_rotation_seconds: input.rotationInterval,
    exposure_guaranteed_minimum: input.guaranteedMinimum,
    exposure_category_rotation: input.categoryRotation,
    exposure_time_based: input.timeBasedOptimization,
  } satisfies Partial<Settings>;
  await updateSettings(ctx, {
    settings: Object.entries(changes).map(([key, value]) => ({ key, value })),
  });
  return exposureSettingsOf(await ctx.settings());
}
