import type { Regional } from "./content";
import { newSchedule, periodOf, type Schedule, scheduleOf } from "./schedule";

/** A story as it is typed. */
export interface RegionalDraft {
  title: string;
  contentType: Regional["contentType"];
  description: string;
  contentBody: string;
  images: string[];
  /** Separated by commas. */
  tags: string;
  isFeatured: boolean;
  displayOrder: string;
  schedule: Schedule;
}

export const newRegional: RegionalDraft = {
  title: "",
  contentType: "tourist",
  description: "",
  contentBody: "",
  images: [],
  tags: "",
  isFeatured: false,
  displayOrder: "0",
  schedule: newSchedule,
};

export const regionalDraftOf = (content: Regional): RegionalDraft => ({
  title: content.title,
  contentType: content.contentType,
  description: content.description,
  contentBody: content.contentBody,
  images: content.images,
  tags: content.tags.join(", "),
  isFeatured: content.isFeatured,
  displayOrder: String(content.displayOrder),
  schedule: scheduleOf(content),
});

export const tagsOf = (text: string) => [
  ...new Set(
    text
      .split(",")
      .map((tag) => tag.trim().replace(/^#/, ""))
      .filter(Boolean),
  ),
];

/** What is sent for it. */
export const regionalInputOf = (
  { tags, displayOrder, schedule, ...draft }: RegionalDraft,
  before?: Regional,
) => ({
  ...draft,
  tags: tagsOf(tags),
  displayOrder: displayOrder.trim() === "" ? 0 : Number(displayOrder),
  ...periodOf(schedule, before),
});
