import { openDatabase } from "@buzz/db";
import { useCoupon } from "@buzz/domain/coupons";
import { z } from "zod";
import { createDomain, ownerContext } from "./context.js";
import { codeOf, PURCHASE } from "./coupons.js";

/** Runs the use case `useCoupon` on coupons of a batch, many at a time, and answers with the seconds it took. */
const { DATABASE_URL = "", PRIVATE_KEY = "" } = process.env;
const CONCURRENCY = Number(process.env.CONCURRENCY);
const orderSchema = z.object({
  batch: z.string(),
  from: z.number(),
  count: z.number(),
  owners: z.array(z.object({ userId: z.string(), sessionId: z.string() })),
});

const { db } = openDatabase(DATABASE_URL, { max: CONCURRENCY });
const domain = await createDomain(db, PRIVATE_KEY);

async function redeem({ batch, from, count, owners }: z.output<typeof orderSchema>) {
  let next = from;
  const lane = async () => {
    while (next < from + count) {
      const index = next++;
      const owner = owners[index % owners.length];
      if (owner === undefined) throw new Error("there is no shop");
      const input = { qrCode: codeOf(batch, index), purchaseAmount: PURCHASE };
      await useCoupon(ownerContext(domain, owner), input);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: CONCURRENCY }, lane));
  return (performance.now() - startedAt) / 1000;
}

process.on("message", async (message) => {
  process.send?.(await redeem(orderSchema.parse(message)));
});
process.once("disconnect", () => process.exit());
