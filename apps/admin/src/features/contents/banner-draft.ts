import { fromLocal, toLocal } from "../../lib/calendar";
import type { Home } from "./content";

type Banner = Home["banners"][number];

/** A banner as it is typed; times are the district's, empty ones are none. */
export interface BannerDraft {
  key: string;
  title: string;
  imageUrl: string;
  link: string;
  startAt: string;
  endAt: string;
  /** As it was saved; null for a new one. */
  saved: Banner | null;
}

const local = (at: Date | null | undefined) => (at ? toLocal(at) : "");

export const bannerDraftOf = (banner: Banner): BannerDraft => ({
  key: banner.id,
  title: banner.title ?? "",
  imageUrl: banner.imageUrl,
  link: banner.link ?? "",
  startAt: local(banner.scheduledAt),
  endAt: local(banner.expiresAt),
  saved: banner,
});

export const newBanner = (imageUrl: string): BannerDraft => ({
  key: crypto.randomUUID(),
  title: "",
  imageUrl,
  link: "",
  startAt: "",
  endAt: "",
  saved: null,
});

/** A field that was not touched keeps its seconds. */
function instant(text: string, was: Date | null | undefined): Date | null {
  if (text === "") return null;
  return was && toLocal(was) === text ? was : fromLocal(text);
}

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** What is sent for it, in its place. */
export const bannerInputOf = (draft: BannerDraft, displayOrder: number) => ({
  title: orNull(draft.title),
  imageUrl: draft.imageUrl,
  link: orNull(draft.link),
  displayOrder,
  scheduledAt: instant(draft.startAt, draft.saved?.scheduledAt),
  expiresAt: instant(draft.endAt, draft.saved?.expiresAt),
});

/** Whether it shows at an instant. */
export const showsAt = ({ startAt, endAt }: BannerDraft, at: Date): boolean =>
  (startAt === "" || fromLocal(startAt) <= at) && (endAt === "" || fromLocal(endAt) > at);
