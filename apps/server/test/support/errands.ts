import { randomUUID } from "node:crypto";
import type { Cast } from "./cast.js";
import type { Owner, Person, Resident } from "./town.js";

const reason = "A prize of the district.";

/** What people do between two checks; each errand starts from somebody new, so that none disturbs another. */
export const errandsOf = ({ town, inviter, superAdmin }: Cast) => ({
  stranger: randomUUID(),

  guest: () => town.resident(inviter),

  couponOf: async ({ api }: Resident): Promise<string> => {
    const { items } = await api.coupons.my.query({ status: "active", sort: "value" });
    const [best] = items;
    if (best === undefined) throw new Error("no coupon left");
    return best.id;
  },

  async couponQr(of?: Resident): Promise<string> {
    const resident = of ?? (await this.guest());
    return (await resident.api.coupons.generateQr.mutate({ id: await this.couponOf(resident) }))
      .qrCode;
  },

  async mileageQr(of?: Resident): Promise<string> {
    const resident = of ?? (await this.guest());
    return (await resident.api.mileage.generateQr.mutate()).qrCode;
  },

  /** A shop with one used coupon of 5,000 won that is in no settlement. */
  async busyOwner(): Promise<Owner> {
    const owner = await town.owner(superAdmin);
    await owner.api.coupons.use.mutate({ qrCode: await this.couponQr(), purchaseAmount: 9000 });
    return owner;
  },

  /** A bank file with one settlement of 5,000 won, and a result, in Base64, that says it was paid. */
  async bankFile() {
    const { settlements } = superAdmin.api.admin;
    const { id: settlementId } = await this.settlement("approved");
    const file = await settlements.createBankFile.mutate({ settlementIds: [settlementId] });
    if ("pendingApproval" in file) throw new Error("the file waits for a second operator");
    const { settlementNo } = await superAdmin.api.settlements.get.query({ id: settlementId });
    const lines = ["settlementNo,amount,result", `${settlementNo},5000,paid`, "total,1,5000"];
    return { id: file.id, result: btoa(lines.join("\n")) };
  },

  /** The number of the newest use at a shop. */
  async lastUse({ api }: Owner): Promise<string> {
    const { items } = await api.businesses.transactions.query({ limit: 1 });
    const [newest] = items;
    if (newest === undefined) throw new Error("nothing was used at the shop");
    return newest.transactionNo;
  },

  /** A grant of so many points that it waits for a second operator; gives the approval's id. */
  async approval({ api }: Person): Promise<string> {
    const { userId } = await this.guest();
    const amount = 100_000;
    const answer = await api.admin.referral.grantReward.mutate({ userId, amount, reason });
    if (!("pendingApproval" in answer)) throw new Error("points were granted by one operator");
    return answer.pendingApproval.id;
  },

  /** An alert that nobody has answered: something was stopped, which has been lifted since. */
  async alert(): Promise<string> {
    const { budget } = superAdmin.api;
    const services: ["qr_event"] = ["qr_event"];
    await budget.emergencyControl.mutate({ action: "limit_services", services, reason });
    const { items } = await budget.alerts.query({ status: "open", limit: 1 });
    await budget.emergencyControl.mutate({ action: "resume", services, reason });
    const [alert] = items;
    if (alert === undefined) throw new Error("nothing was raised");
    return alert.id;
  },

  /** A settlement of 5,000 won, moved as far as asked. */
  async settlement(until: "pending" | "approved" | "reconciling" | "paid" = "pending") {
    const owner = await this.busyOwner();
    const settlementDate = town.today();
    const { settlementId: id } = await owner.api.settlements.request.mutate({ settlementDate });
    const { settlements } = superAdmin.api.admin;
    if (until !== "pending") await settlements.approve.mutate({ id });
    if (until === "reconciling") await settlements.markPaid.mutate({ id, outcome: "unknown" });
    if (until === "paid") await settlements.markPaid.mutate({ id });
    return { id, owner };
  },
});

export type Errands = ReturnType<typeof errandsOf>;
