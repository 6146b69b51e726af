import { apply } from "../applications/apply.js";
import { approveApplication } from "../applications/approve.js";
import { applyInput } from "../applications/schemas.js";
import type { OwnerContext } from "../kernel/context.js";
import { hireOperator, PASSWORD } from "./people.js";
import type { World } from "./world.js";

export type Shop = { businessId: string; ownerId: string; ctx: OwnerContext };

/** Applies for a shop that nobody has decided on. Returns the application's id. */
export async function applyForShop(world: World): Promise<string> {
  const number = String(world.next()).padStart(5, "0");
  const { applicationId } = await apply(
    world.visitor(),
    applyInput.parse({
      email: `shop${number}@buzz.example`,
      password: PASSWORD,
      businessInfo: {
        name: `가게 ${number}`,
        registrationNumber: `617-10-${number}`,
        ownerName: "김점주",
        category: "cafe",
        address: "부산광역시 남구 수영로 309",
        phone: "051-600-1234",
        bankAccount: {
          bankName: "부산은행",
          accountNumber: "101-2026-1234-01",
          accountHolder: "김점주",
        },
      },
    }),
  );
  return applicationId;
}

/** Opens an approved shop. */
export async function openShop(world: World): Promise<Shop> {
  const operator = await hireOperator(world);
  const id = await applyForShop(world);
  const { userId, businessId } = await approveApplication(operator, { id, approved: true });
  if (userId === null || businessId === null) throw new Error("the shop was not approved");
  return { businessId, ownerId: userId, ctx: world.owner(userId) };
}
