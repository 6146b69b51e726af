import { DAY_MS, dayOf } from "@buzz/domain";
import { register } from "@buzz/domain/auth";
import { registerInput } from "@buzz/domain/auth/schemas";
import { generateCouponQr, myCoupons, useCoupon } from "@buzz/domain/coupons";
import { myCouponsInput } from "@buzz/domain/coupons/schemas";
import { generateMileageQr, mileageBalance, useMileage } from "@buzz/domain/mileage";
import { trackVisit } from "@buzz/domain/referral";
import { DEMO_RESIDENTS, demoAccount, residentEmail } from "./accounts.js";
import type { Owner } from "./seed.js";
import { settleDay } from "./settle.js";
import type { DemoWorld } from "./world.js";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The demo user joins as this one, late enough to have coupons in hand today. */
const DEMO_USER = 12;

type Resident = { userId: string; code: string; joinedOn: number };

export type Month = {
  world: DemoWorld;
  operatorId: string;
  owners: Owner[];
  firstDay: Date;
  end: Date;
};

/** People join by invitation, use what they got, and shops are paid; day by day, up to now. */
export async function liveThroughMonth(month: Month): Promise<void> {
  const { world, firstDay, end } = month;
  const residents: Resident[] = [];
  const days = Math.floor((end.getTime() - firstDay.getTime()) / DAY_MS);
  for (let day = 0; day <= days; day += 1) {
    const morning = firstDay.getTime() + day * DAY_MS + 9 * HOUR_MS;
    const go = (minutes: number) => {
      const at = new Date(morning + minutes * MINUTE_MS);
      if (at > end) return false;
      world.travelTo(at);
      return true;
    };
    const joining = Math.min(
      DEMO_RESIDENTS,
      Math.ceil(((day + 1) * DEMO_RESIDENTS) / Math.max(1, days)),
    );
    while (residents.length < joining && go(residents.length % 60))
      residents.push(await join(world, residents, day));
    for (const [index, resident] of residents.entries())
      if (go(120 + index * 12)) await spend(month, resident, index, day);
    if (go(840)) await settleDay(month, dayOf(world.now), days - day);
  }
}

async function join(world: DemoWorld, residents: Resident[], day: number): Promise<Resident> {
  const index = residents.length;
  const inviter = index === 0 ? undefined : residents[Math.floor((index - 1) / 3)];
  const visitor = world.visitor(`198.51.100.${index + 1}`);
  const visit = inviter && (await trackVisit(visitor, { referralCode: inviter.code }));
  const demo = index === DEMO_USER ? demoAccount("user") : undefined;
  const number = String(index + 1).padStart(2, "0");
  const { user } = await register(
    visitor,
    registerInput.parse({
      email: demo?.email ?? residentEmail(index),
      password: demo?.password ?? demoAccount("user").password,
      name: demo?.name ?? `데모 주민 ${number}`,
      phone: `010-2600-${String(1000 + index)}`,
      referralCode: inviter?.code,
      visitId: visit?.visitId,
    }),
  );
  return { userId: user.id, code: user.referralCode, joinedOn: day };
}

/** A coupon on the third day, another on the sixth, points every fourth; the demo user keeps the big coupon. */
async function spend(
  { world, owners }: Month,
  resident: Resident,
  index: number,
  day: number,
): Promise<void> {
  const owner = owners[(index * 7 + day * 3) % owners.length];
  const since = day - resident.joinedOn;
  if (owner === undefined || since === 0) return;
  if (since === 3 || (since === 6 && index !== DEMO_USER)) {
    const user = world.user(resident.userId);
    const { items } = await myCoupons(
      user,
      myCouponsInput.parse({ status: "active", sort: "value" }),
    );
    const coupon = items.at(-1);
    if (coupon === undefined) return;
    const { qrCode } = await generateCouponQr(user, { id: coupon.id });
    const purchaseAmount = 8_000 + ((index * 1_700 + day * 900) % 24_000);
    await useCoupon(world.owner(owner.userId), { qrCode, purchaseAmount });
  } else if (since % 4 === 0 && since <= 12) {
    const user = world.user(resident.userId);
    const { balance } = await mileageBalance(user);
    const amount = Math.min(balance, 1_000 + ((index + day) % 3) * 500);
    if (amount === 0) return;
    const { qrCode } = await generateMileageQr(user);
    await useMileage(world.owner(owner.userId), { qrCode, amount });
  }
}
