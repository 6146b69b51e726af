import type { TestServer } from "./server.js";
import { type Owner, type Person, type Resident, Town } from "./town.js";

/** One of every kind of caller, in a town of theirs. */
export type Cast = {
  town: Town;
  superAdmin: Person;
  admin: Person;
  businessManager: Person;
  contentManager: Person;
  formerOperator: Person;
  inviter: Resident;
  /** Came by the inviter: has 5,000 P and two coupons. */
  user: Resident;
  otherUser: Resident;
  suspendedUser: Resident;
  owner: Owner;
  otherOwner: Owner;
};

export async function castOf(server: TestServer): Promise<Cast> {
  const town = await Town.open(server);
  const superAdmin = await town.operator("super_admin");
  const inviter = await town.resident();
  return {
    town,
    superAdmin,
    inviter,
    admin: await town.operator("admin"),
    businessManager: await town.operator("business_manager"),
    contentManager: await town.operator("content_manager"),
    formerOperator: await town.formerOperator(),
    user: await town.resident(inviter),
    otherUser: await town.resident(inviter),
    suspendedUser: await town.suspendedResident(),
    owner: await town.owner(superAdmin),
    otherOwner: await town.owner(superAdmin),
  };
}
