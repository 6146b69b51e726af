import type { SameKeys } from "@buzz/ui";
import type { problems as ko } from "../ko/problems";

export const problems = {
  unreached: {
    title: "The server could not be reached.",
    text: "Check your internet connection and try again.",
  },
  busy: {
    title: "There were too many requests.",
    soon: "Try again in a moment.",
    minutes: "Try again in {minutes, number} min.",
  },
  server: {
    title: "The server has a problem at the moment.",
    text: "Try again in a little while.",
  },
  categories: {
    choose: "Choose a category",
    loading: "Loading categories",
    load: "Load the categories again",
  },
  other: "Check what was entered and try again.",
} satisfies SameKeys<typeof ko>;
