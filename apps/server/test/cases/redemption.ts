import { type Cases, comesTo } from "./case.js";

export const redemptionCases: Cases = {
  "coupons.my": [
    comesTo(200, "active ones by value", ({ user }) => ({
      as: user,
      input: { status: "active", sort: "value" },
    })),
    comesTo(200, "somebody who has none", ({ inviter }) => ({ as: inviter })),
    comesTo("VALIDATION_002", "an unknown status", ({ user }) => ({
      as: user,
      input: { status: "lost" },
    })),
  ],
  "coupons.get": [
    comesTo(200, "one's own", async ({ user, errands }) => ({
      as: user,
      input: { id: await errands.couponOf(user) },
    })),
    comesTo("RESOURCE_001", "somebody else's", async ({ user, otherUser, errands }) => ({
      as: otherUser,
      input: { id: await errands.couponOf(user) },
    })),
    comesTo("VALIDATION_002", "no UUID", ({ user }) => ({ as: user, input: { id: "my-coupon" } })),
  ],
  "coupons.generateQr": [
    comesTo(200, "one's own", async ({ user, errands }) => ({
      as: user,
      input: { id: await errands.couponOf(user) },
    })),
    comesTo("RESOURCE_001", "an unknown coupon", ({ user, errands }) => ({
      as: user,
      input: { id: errands.stranger },
    })),
  ],
  "coupons.verify": [
    comesTo(200, "a coupon's code", async ({ owner, errands }) => ({
      as: owner,
      input: { qrCode: await errands.couponQr() },
    })),
    comesTo(200, "a discount code", async ({ owner, town }) => ({
      as: owner,
      input: { qrCode: await town.discountCode() },
    })),
    comesTo(200, "a mileage code", async ({ owner, errands }) => ({
      as: owner,
      input: { qrCode: ` ${(await errands.mileageQr()).toLowerCase()} ` },
    })),
    comesTo("QR_001", "an unknown code", ({ owner }) => ({
      as: owner,
      input: { qrCode: "COUPON-UNKNOWN" },
    })),
    comesTo("QR_003", "a superseded code", async ({ owner, errands }) => {
      const guest = await errands.guest();
      const qrCode = await errands.couponQr(guest);
      await errands.couponQr(guest);
      return { as: owner, input: { qrCode } };
    }),
  ],
  "coupons.use": [
    comesTo(200, "a purchase above the coupon", async ({ owner, errands }) => ({
      as: owner,
      input: { qrCode: await errands.couponQr(), purchaseAmount: 12_000 },
    })),
    comesTo(200, "a purchase below it", async ({ owner, errands }) => ({
      as: owner,
      input: { qrCode: await errands.couponQr(), purchaseAmount: 1200 },
    })),
    comesTo(200, "a discount code", async ({ owner, town }) => ({
      as: owner,
      input: { qrCode: await town.discountCode(), purchaseAmount: 12_000 },
    })),
    comesTo("COUPON_004", "a purchase of nothing", async ({ owner, errands }) => ({
      as: owner,
      input: { qrCode: await errands.couponQr(), purchaseAmount: 0 },
    })),
    comesTo("QR_001", "a mileage code", async ({ owner, errands }) => ({
      as: owner,
      input: { qrCode: await errands.mileageQr(), purchaseAmount: 1000 },
    })),
    comesTo("VALIDATION_002", "a negative purchase", ({ owner }) => ({
      as: owner,
      input: { qrCode: "COUPON-UNKNOWN", purchaseAmount: -1 },
    })),
    comesTo("VALIDATION_001", "no purchase", ({ owner }) => ({
      as: owner,
      input: { qrCode: "COUPON-UNKNOWN" },
    })),
    comesTo("AUTH_003", "a user", ({ user }) => ({
      as: user,
      input: { qrCode: "COUPON-UNKNOWN", purchaseAmount: 1 },
    })),
  ],
  "mileage.balance": [comesTo(200, "a user", ({ user }) => ({ as: user }))],
  "mileage.transactions": [
    comesTo(200, "earnings", ({ user }) => ({ as: user, input: { type: "earn" } })),
    comesTo("VALIDATION_003", "an end before the start", ({ user }) => ({
      as: user,
      input: { startDate: "2026-03-02", endDate: "2026-03-01" },
    })),
  ],
  "mileage.generateQr": [
    comesTo(200, "a user with points", ({ user }) => ({ as: user })),
    comesTo("MILEAGE_001", "a user without", async ({ town }) => ({ as: await town.resident() })),
  ],
  "mileage.verify": [
    comesTo(200, "a mileage code", async ({ owner, errands }) => ({
      as: owner,
      input: { qrCode: await errands.mileageQr() },
    })),
    comesTo("QR_001", "a coupon's code", async ({ owner, errands }) => ({
      as: owner,
      input: { qrCode: await errands.couponQr() },
    })),
  ],
  "mileage.use": [
    comesTo(200, "some points", async ({ owner, errands }) => ({
      as: owner,
      input: { qrCode: await errands.mileageQr(), amount: 1200 },
    })),
    comesTo("MILEAGE_001", "more than the balance", async ({ owner, errands }) => ({
      as: owner,
      input: { qrCode: await errands.mileageQr(), amount: 5001 },
    })),
    comesTo("MILEAGE_002", "half a point", ({ owner }) => ({
      as: owner,
      input: { qrCode: "MILEAGE-X", amount: 0.5 },
    })),
    comesTo("MILEAGE_002", "no points", ({ owner }) => ({
      as: owner,
      input: { qrCode: "MILEAGE-X", amount: 0 },
    })),
    comesTo("VALIDATION_002", "points in words", ({ owner }) => ({
      as: owner,
      input: { qrCode: "MILEAGE-X", amount: "all" },
    })),
  ],
};
