import { businesses } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../../kernel/audit.js";
import type { OwnerContext } from "../../kernel/context.js";
import { announce } from "../../kernel/outbox.js";
import { myBusiness } from "../my.js";
import type { myBusinessOutput } from "../schemas.js";
import { unknownCategory } from "../unknown-category.js";
import { lockShop } from "./lock-shop.js";
import type { updateProfileInput } from "./schemas.js";

/**
 * Changes what the caller's shop says of itself; what is not given stays. Everybody sees it at once.
 *
 * @throws BUSINESS_001 the caller has no shop. VALIDATION_002 unknown category.
 */
export async function updateProfile(
  ctx: OwnerContext,
  changes: z.output<typeof updateProfileInput>,
): Promise<z.output<typeof myBusinessOutput>> {
  try {
    await ctx.db.transaction(async (tx) => {
      const sealed = await lockShop(ctx, tx);
      const before = ctx.cipher.openAll(sealed, sealed.id);
      const changed = Object.entries(changes).filter(([, value]) => value !== undefined);
      if (changed.length === 0) return;
      const { phone, ...others } = changes;
      const columns = {
        ...others,
        ...(phone !== undefined && {
          phone: ctx.cipher.seal("businesses.phone", before.id, phone),
        }),
      };
      await tx.update(businesses).set(columns).where(eq(businesses.id, before.id));
      await recordAudit(ctx, tx, {
        action: "business.update",
        entityType: "business",
        entityId: before.id,
        oldValues: Object.fromEntries(changed.map(([name]) => [name, Reflect.get(before, name)])),
        newValues: Object.fromEntries(changed),
      });
      await announce(tx, ctx.clock(), [
        { topic: "business.changed", to: "everybody", payload: { businessId: before.id } },
      ]);
    });
  } catch (cause) {
    throw unknownCategory(cause) ?? cause;
  }
  return myBusiness(ctx);
}
