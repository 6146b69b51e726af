import { useCoupon } from "@buzz/domain/coupons";
import { useMileage } from "@buzz/domain/mileage";
import { trackVisit } from "@buzz/domain/referral";
import {
  couponQr,
  openShop,
  pointsQr,
  type Resident,
  type Shop,
  signUp,
  type World,
} from "@buzz/domain/testing";
import { DAYS, honestUses, type Kind, kinds, type Opening, type Use } from "./kinds.js";
import { createRandom, type Random } from "./random.js";

const MINUTE_MS = 60_000;
const CAMPUS = "198.51.100.7";
/** Shops that belong to nobody's story. */
const TOWN = 15;
/** What a purchase costs, won; points are used as a whole. */
const PURCHASE = 12_000;

export type Suspect = { code: string; kind: Kind };

type Referrer = { resident: Resident; kind: Kind; shop: Shop | undefined };
type Event = { at: number; happen(): Promise<Event[]> };

/** Lives through the month, visit by visit, sign-up by sign-up and use by use, as the API would; gives who is what. */
export async function liveMonth(world: World, seed: number): Promise<Suspect[]> {
  const random = createRandom(seed);
  const start = world.clock().getTime() - DAYS * 24 * 60 * MINUTE_MS;
  const end = world.clock();
  let addresses = 0;
  const fresh = () => `10.${++addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;

  world.clock.set(new Date(start));
  const town: Shop[] = [];
  while (town.length < TOWN) town.push(await openShop(world));
  const suspects: Suspect[] = [];
  const events: Event[] = [];
  for (const kind of kinds)
    for (let index = 0; index < kind.referrers; index += 1) {
      const resident = await signUp(world, { ip: fresh() });
      const shop = kind.uses && (await openShop(world));
      if (shop !== undefined) town.push(shop);
      suspects.push({ code: resident.code, kind });
      const openings = kind.openings(random, { fresh, campus: CAMPUS });
      const referrer = { resident, kind, shop };
      events.push(
        ...openings.map((opening) => ({
          at: opening.at,
          happen: () => open(world, { random, town, referrer }, opening),
        })),
      );
    }
  const latest = DAYS * 24 * 60;
  for (let next = takeFirst(events); next !== undefined; next = takeFirst(events)) {
    world.clock.set(new Date(start + next.at * MINUTE_MS));
    const { at } = next;
    const follow = (await next.happen()).map((event) => ({ ...event, at: at + event.at }));
    events.push(...follow.filter((event) => event.at < latest));
  }
  world.clock.set(end);
  return suspects;
}

/** Removes and gives the event that comes first. */
function takeFirst(events: Event[]): Event | undefined {
  const first = events.reduce((best, { at }, index) => {
    return at < (events[best]?.at ?? Number.POSITIVE_INFINITY) ? index : best;
  }, 0);
  return events.splice(first, 1)[0];
}

type Place = { random: Random; town: readonly Shop[]; referrer: Referrer };

/** What follows says after how many minutes it happens. */
async function open(world: World, place: Place, { ip, joins }: Opening): Promise<Event[]> {
  const { random, town, referrer } = place;
  const { code: referralCode } = referrer.resident;
  const { visitId } = await trackVisit(world.visitor(ip), { referralCode });
  if (!joins) return [];
  const joined = await signUp(world, { ip, referralCode, visitId });
  const anyShop = () => town[random.int(0, town.length - 1)];
  return (referrer.kind.uses ?? honestUses)(random).flatMap((use) => {
    const shop = use.where === "any" ? anyShop() : referrer.shop;
    return shop === undefined
      ? []
      : [{ at: use.after, happen: () => spend(joined, shop, use).then(() => []) }];
  });
}

/** Who was given nothing, because the invitation was denied, has nothing to use. */
async function spend(resident: Resident, shop: Shop, { what }: Use): Promise<void> {
  const { signupBonus } = resident.signUp.rewards;
  const coupon = signupBonus?.coupon;
  if (what === "coupon" && coupon) {
    const qrCode = await couponQr(resident, coupon);
    await useCoupon(shop.ctx, { qrCode, purchaseAmount: PURCHASE });
  }
  if (what === "points" && signupBonus)
    await useMileage(shop.ctx, {
      qrCode: await pointsQr(resident),
      amount: signupBonus.mileage,
    });
}
