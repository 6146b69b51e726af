import { trackVisit } from "@buzz/domain/referral";
import { type Resident, signUp, type World } from "@buzz/domain/testing";
import { DAYS, type Kind, kinds, type Opening } from "./kinds.js";
import { createRandom } from "./random.js";

const MINUTE_MS = 60_000;
const CAMPUS = "198.51.100.7";

export type Suspect = { code: string; kind: Kind };

/** Lives through the month, visit by visit and sign-up by sign-up, as the API would; gives who is what. */
export async function liveMonth(world: World, seed: number): Promise<Suspect[]> {
  const random = createRandom(seed);
  const start = world.clock().getTime() - DAYS * 24 * 60 * MINUTE_MS;
  const end = world.clock();
  let addresses = 0;
  const fresh = () => `10.${++addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;

  world.clock.set(new Date(start));
  const suspects: Suspect[] = [];
  const month: (Opening & { referrer: Resident })[] = [];
  for (const kind of kinds)
    for (let index = 0; index < kind.referrers; index += 1) {
      const referrer = await signUp(world, { ip: fresh() });
      suspects.push({ code: referrer.code, kind });
      const openings = kind.openings(random, { fresh, campus: CAMPUS });
      month.push(...openings.map((opening) => ({ ...opening, referrer })));
    }
  for (const opening of month.toSorted((a, b) => a.at - b.at)) {
    world.clock.set(new Date(start + opening.at * MINUTE_MS));
    await open(world, opening);
  }
  world.clock.set(end);
  return suspects;
}

async function open(world: World, { ip, joins, referrer }: Opening & { referrer: Resident }) {
  const { code: referralCode } = referrer;
  const { visitId } = await trackVisit(world.visitor(ip), { referralCode });
  if (joins) await signUp(world, { ip, referralCode, visitId });
}
