import type { updateShopInput } from "@buzz/api/schemas";
import type { RouterOutputs } from "@buzz/client";
import { Clock, Image, type LucideIcon, MapPin, Store, Tags, Utensils } from "lucide-react";
import type { z } from "zod";

export type Shop = RouterOutputs["businesses"]["my"];

/** What a form of the shop holds, as it is typed. */
export type ShopChanges = z.input<typeof updateShopInput>;

/** In the order of the overview; each is a screen of its own. */
export const parts = [
  { id: "photos", Icon: Image },
  { id: "basics", Icon: Store },
  { id: "place", Icon: MapPin },
  { id: "hours", Icon: Clock },
  { id: "menu", Icon: Utensils },
  { id: "tags", Icon: Tags },
] as const satisfies readonly { id: string; Icon: LucideIcon }[];

export type Part = (typeof parts)[number]["id"];

export const isPart = (text: string): text is Part => parts.some(({ id }) => id === text);
