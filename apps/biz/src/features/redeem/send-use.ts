import type { RouterOutputs, trpc } from "@buzz/client";
import type { PendingUse } from "./pending-use";

export type Done =
  | { kind: "coupon"; answer: RouterOutputs["coupons"]["use"] }
  | { kind: "mileage"; answer: RouterOutputs["mileage"]["use"] };

type Client = ReturnType<typeof trpc.useUtils>["client"];

const timeoutMilliseconds = 12_000;

/** Sends a confirmed use; the same one as often as need be, for its key makes the server do it once. */
export async function sendUse(
  client: Client,
  { key, kind, code, amount }: PendingUse,
): Promise<Done> {
  const options = {
    context: { idempotencyKey: key },
    signal: AbortSignal.timeout(timeoutMilliseconds),
  };
  return kind === "coupon"
    ? {
        kind,
        answer: await client.coupons.use.mutate({ qrCode: code, purchaseAmount: amount }, options),
      }
    : { kind, answer: await client.mileage.use.mutate({ qrCode: code, amount }, options) };
}
