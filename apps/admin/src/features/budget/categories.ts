import { CalendarHeart, Landmark, Ticket, UserPlus } from "lucide-react";

/** In the order of the contract; what each pays for is in the messages. */
export const categories = [
  { id: "referral", Icon: UserPlus },
  { id: "coupon", Icon: Ticket },
  { id: "event", Icon: CalendarHeart },
  { id: "settlement", Icon: Landmark },
] as const;
