import type { SameKeys } from "@buzz/ui";
import type { local as ko } from "../ko/local";

export const local = {
  weekly: "Pick of the week",
  kind: "Kind of story",
  kinds: {
    all: "All",
    tourist: "Places",
    photospot: "Photo spots",
    restaurant: "Food",
  },
  tagged: "#{tag}",
  clearTag: "Remove tag {tag}",
  none: "No stories yet",
  noneText: "What there is to see and eat around here follows soon.",
  noMatch: "No story matches",
  showAll: "Show all stories",
  story: "Local story",
  gone: "This story is gone",
  goneText: "Have a look at the others.",
  more: "More stories",
  views: "{count, plural, one {Read once} other {Read # times}}",
  share: "Share story",
  copied: "Address of the story copied",
  notCopied: "Copying did not work. Please copy this address yourself.",
  photo: "Photo {index, number} of {title}",
} satisfies SameKeys<typeof ko>;
