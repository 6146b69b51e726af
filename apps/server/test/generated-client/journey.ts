/** The main job, done by nothing but the generated client. Arguments: the server's origin and an operator's token. */
import assert from "node:assert/strict";
import { Api } from "./client.gen.js";

const [, , origin = "", operatorToken = ""] = process.argv;
const baseUrl = `${origin}/api`;
const password = "a-long-Passw0rd";

const clientOf = (token?: string) =>
  new Api({
    baseUrl,
    ...(token === undefined
      ? {}
      : { baseApiParams: { headers: { authorization: `Bearer ${token}` } } }),
  });
const visitor = clientOf();

async function signIn(email: string, secret: string) {
  const { data } = await visitor.auth.authLogin({ email, password: secret });
  assert("token" in data.data);
  return clientOf(data.data.token);
}

const operator = clientOf(operatorToken);

const owner = await (async () => {
  const email = "generated-shop@example.org";
  const { data: applied } = await visitor.businesses.businessesSubmitApplication({
    email,
    password,
    businessInfo: {
      name: "Generated Shop",
      registrationNumber: "617-77-77777",
      category: "cafe",
      address: "부산광역시 남구 수영로 1",
      phone: "051-600-0001",
      bankAccount: { bankName: "Bank", accountNumber: "101-2026-0001", accountHolder: "Owner" },
    },
  });
  await operator.admin.adminApplicationsApprove(applied.data.applicationId, {});
  return signIn(email, password);
})();

const signUp = async (
  email: string,
  invitation: { referralCode?: string; visitId?: string } = {},
) =>
  (await visitor.auth.authRegister({ email, password, name: "Test Resident", ...invitation })).data
    .data;

const inviter = await signUp("generated-inviter@example.org");
const { referralCode } = inviter.user;
const { data: visit } = await visitor.referral.referralTrack({ referralCode });
const guest = await signUp("generated-guest@example.org", {
  referralCode,
  visitId: visit.data.visitId,
});
assert.equal(guest.rewards.referral?.status, "paid");
const user = clientOf(guest.token);

const { data: wallet } = await user.coupons.couponsMy({ status: "active", sort: "value" });
const [best] = wallet.data.items;
assert(best);
const { data: couponQr } = await user.coupons.couponsGenerateQr(best.id);
const { data: used } = await owner.coupons.couponsUse({
  qrCode: couponQr.data.qrCode,
  purchaseAmount: 20_000,
});
assert.equal(used.data.discountAmount, 5000);

const { data: pointsQr } = await user.mileage.mileageGenerateQr();
const { data: spent } = await owner.mileage.mileageUse({
  qrCode: pointsQr.data.qrCode,
  amount: 2000,
});
assert.equal(spent.data.remainingBalance, 3000);

const settlementDate = used.timestamp.slice(0, 10);
const { data: request } = await owner.settlements.settlementsRequest({ settlementDate });
assert.equal(request.data.totalAmount, 7000);
const { settlementId } = request.data;
await operator.admin.adminSettlementsApprove(settlementId, {});
const { data: paid } = await operator.admin.adminSettlementsMarkPaid(settlementId, {});
assert.equal(paid.data.status, "paid");

const { data: budget } = await operator.budget.budgetCurrent({});
assert.equal(budget.data.categories.settlement?.executed, 7000);
