import type { Marketer } from "./content";
import { newSchedule, periodOf, type Schedule, scheduleOf } from "./schedule";

/** A course as it is typed. */
export interface MarketerDraft {
  title: string;
  contentType: Marketer["contentType"];
  targetLevel: Marketer["targetLevel"];
  contentBody: string;
  videoUrl: string;
  attachments: Marketer["attachments"];
  schedule: Schedule;
}

export const newMarketer: MarketerDraft = {
  title: "",
  contentType: "education",
  targetLevel: "beginner",
  contentBody: "",
  videoUrl: "",
  attachments: [],
  schedule: newSchedule,
};

export const marketerDraftOf = (content: Marketer): MarketerDraft => ({
  title: content.title,
  contentType: content.contentType,
  targetLevel: content.targetLevel,
  contentBody: content.contentBody,
  videoUrl: content.videoUrl ?? "",
  attachments: content.attachments,
  schedule: scheduleOf(content),
});

/** What is sent for it. */
export const marketerInputOf = (
  { videoUrl, schedule, ...draft }: MarketerDraft,
  before?: Marketer,
) => ({
  ...draft,
  videoUrl: videoUrl.trim() === "" ? null : videoUrl.trim(),
  ...periodOf(schedule, before),
});
