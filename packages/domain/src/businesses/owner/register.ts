import { type Db, isConstraintViolation } from "@buzz/db";
import { businessApplications, businesses, files, timeSlot, users } from "@buzz/db/schema";
import { openBusinessAccount } from "@buzz/ledger";
import { and, count, eq, gt, inArray } from "drizzle-orm";
import type { z } from "zod";
import { imageNameIn } from "../../files/links.js";
import { recordAudit } from "../../kernel/audit.js";
import type { OwnerContext } from "../../kernel/context.js";
import { AppError } from "../../kernel/errors.js";
import { newId } from "../../kernel/ids.js";
import { shopNumberColumns } from "../../kernel/personal-columns.js";
import { unknownCategory } from "../unknown-category.js";
import type { registerInput, registerOutput } from "./schemas.js";
import { appendImages } from "./shop-images.js";

type Input = z.output<typeof registerInput>;

/**
 * Registers the shop of an owner who has none, such as a user whom an operator made one. Operators approve it.
 *
 * @throws RESOURCE_002 the caller has a shop. BUSINESS_003 the number belongs to a shop or an open application.
 * @throws VALIDATION_002 unknown category, or a picture that the caller did not upload.
 */
export async function registerBusiness(
  ctx: OwnerContext,
  input: Input,
): Promise<z.output<typeof registerOutput>> {
  const businessId = newId();
  const ownerId = ctx.actor.userId;
  const at = ctx.clock();
  const { businessNumber = null, phone = null, images: _, ...profile } = input;
  try {
    await ctx.db.transaction(async (tx) => {
      await refuseAppliedFor(ctx, tx, businessNumber);
      const images = await ownImages(ctx, tx, input.images);
      const [owner] = await tx
        .select({ name: users.name })
        .from(users)
        .where(eq(users.id, ownerId));
      await tx.insert(businesses).values({
        ...profile,
        id: businessId,
        ownerId,
        ownerName: owner?.name ?? null,
        ...shopNumberColumns(ctx, businessId, businessNumber),
        phone: ctx.cipher.seal("businesses.phone", businessId, phone),
        displayTimeSlots: [...timeSlot.enumValues],
        status: "pending",
        createdAt: at,
      });
      await openBusinessAccount(tx, businessId);
      await appendImages(tx, { businessId, existing: 0, at }, images);
      await recordAudit(ctx, tx, {
        action: "business.register",
        entityType: "business",
        entityId: businessId,
      });
    });
  } catch (cause) {
    throw refusalOf(cause) ?? cause;
  }
  return { businessId, status: "pending" };
}

async function refuseAppliedFor(ctx: OwnerContext, tx: Db, number: string | null): Promise<void> {
  if (number === null) return;
  const [open] = await tx
    .select({ id: businessApplications.id })
    .from(businessApplications)
    .where(
      and(
        eq(
          businessApplications.registrationNumberHash,
          ctx.cipher.lookup("business_applications.registration_number", number),
        ),
        eq(businessApplications.status, "pending"),
        gt(businessApplications.expiresAt, ctx.clock()),
      ),
    );
  if (open !== undefined) throw new AppError("BUSINESS_003");
}

async function ownImages(ctx: OwnerContext, tx: Db, given: readonly string[] = []) {
  if (given.length === 0) return [];
  const names = [...new Set(given.flatMap((text) => imageNameIn(ctx, text) ?? []))];
  const own = and(eq(files.kind, "image"), eq(files.ownerId, ctx.actor.userId));
  const [found] = await tx
    .select({ count: count() })
    .from(files)
    .where(and(inArray(files.name, names), own));
  if (names.length === given.length && found?.count === names.length) return names;
  throw new AppError("VALIDATION_002", [
    { field: "images", message: "not pictures that you uploaded" },
  ]);
}

function refusalOf(cause: unknown): AppError | undefined {
  if (isConstraintViolation(cause, "businesses_owner_key"))
    return new AppError("RESOURCE_002", undefined, { cause });
  if (isConstraintViolation(cause, "businesses_registration_key"))
    return new AppError("BUSINESS_003", undefined, { cause });
  return unknownCategory(cause);
}
