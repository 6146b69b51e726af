import { businesses, users } from "@buzz/db/schema";
import { DAY_MS, type Deps, dayOf, startOfDay } from "@buzz/domain";
import { apply, approveApplication } from "@buzz/domain/applications";
import { applyInput } from "@buzz/domain/applications/schemas";
import { createOperator } from "@buzz/domain/operators";
import { eq } from "drizzle-orm";
import { demoAccount, shopEmail } from "./accounts.js";
import { publishContents } from "./contents.js";
import { liveThroughMonth } from "./month.js";
import { demoShops } from "./shops.js";
import { DemoWorld } from "./world.js";

const DAYS = 30;
const HOUR_MS = 3_600_000;

export type Owner = { userId: string; businessId: string };

/**
 * Fills an empty database with a month of Nam-gu, by the use cases themselves, so that every figure agrees
 * with the ledger. Does nothing when the demo is there.
 */
export async function seedDemo(deps: Deps): Promise<void> {
  const operator = demoAccount("super_admin");
  const [present] = await deps.db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.emailHash, deps.cipher.lookup("users.email", operator.email)));
  if (present !== undefined) return;

  const end = deps.clock();
  const firstDay = startOfDay(dayOf(new Date(end.getTime() - DAYS * DAY_MS)));
  const world = new DemoWorld(deps, new Date(firstDay.getTime() + 9 * HOUR_MS));
  const operatorId = (
    await createOperator(world.system(), {
      email: operator.email,
      name: operator.name,
      password: operator.password,
      role: "super_admin",
    })
  ).userId;
  const owners = await openShops(world, operatorId);
  await publishContents(world, world.operator(operatorId), owners);
  await liveThroughMonth({ world, operatorId, owners, firstDay, end });
}

async function openShops(world: DemoWorld, operatorId: string): Promise<Owner[]> {
  const owners: Owner[] = [];
  for (const [index, shop] of demoShops.entries()) {
    const own = index === 0 ? demoAccount("owner") : undefined;
    const number = String(index + 1).padStart(2, "0");
    const input = applyInput.parse({
      email: own?.email ?? shopEmail(index),
      password: own?.password ?? demoAccount("owner").password,
      businessInfo: {
        name: shop.name,
        registrationNumber: `617-${number}-${String(10_000 + index * 37)}`,
        ownerName: own?.name ?? `데모 점주 ${number}`,
        category: shop.category,
        address: shop.address,
        phone: `051-600-${String(1000 + index)}`,
        description: shop.description,
        bankAccount: {
          bankName: "부산은행",
          accountNumber: `101-2026-${String(1000 + index)}-01`,
          accountHolder: own?.name ?? `데모 점주 ${number}`,
        },
      },
      displayTimeSlots: Object.fromEntries(shop.slots.map((slot) => [slot, true])),
    });
    const { applicationId } = await apply(world.visitor(`203.0.113.${index + 1}`), input);
    const { userId, businessId } = await approveApplication(world.operator(operatorId), {
      id: applicationId,
      approved: true,
    });
    if (userId === null || businessId === null) throw new Error(`${shop.name} was not approved`);
    await world
      .system()
      .db.update(businesses)
      .set({
        latitude: shop.latitude,
        longitude: shop.longitude,
        businessHours: shop.hours,
        tags: shop.tags,
      })
      .where(eq(businesses.id, businessId));
    owners.push({ userId, businessId });
  }
  return owners;
}
