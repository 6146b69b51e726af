import type { SameKeys } from "@buzz/ui";
import type { qr as ko } from "../ko/qr";

export const qr = {
  over: "Time is up",
  renew: "Get a new code",
  again: "Try again",
} satisfies SameKeys<typeof ko>;
