import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/issue";

export const issue = {
  title: "Bulk issue",
  text: "Hand a coupon out to many. First you see for how many it is and what it costs; then you decide.",
  back: "Coupons",
  coupon: {
    title: "Which coupon",
    search: "Find a coupon by its name",
    hint: "Only coupons that are issued at the moment.",
    none: "No coupon has this name.",
    unlimited: "no limit",
    left: "{count, number} left",
    wrong: "Please choose a coupon.",
  },
  audience: {
    title: "To whom",
    by: { filter: "Everybody who fits", ids: "A list of members" },
    university: "University",
    universityHint: "As members write it. Left empty, all of them.",
    universityWrong: "Please write 100 characters at most.",
    registeredAfter: "Joined on or after",
    registeredAfterHint: "Left empty, since the beginning.",
    registeredBefore: "Joined before",
    registeredBeforeHint: "This day itself is not included.",
    dateWrong: "Please check the days. The end is after the start.",
    ids: "Ids of members",
    idsHint:
      "Paste them, or a list that holds them: up to 10,000. Everything else in it is ignored.",
    idsRead: "{count, plural, =0 {No id found yet} one {# id found} other {# ids found}}",
    idsWrong: "There must be 1 to 10,000 ids.",
    file: "Read from a file",
  },
  terms: {
    title: "For how long",
    days: "Usable for",
    daysHint: "Left empty, 30 days; never longer than the coupon itself.",
    daysWrong: "Please enter 1 to 365.",
    unit: "days",
  },
  effect: {
    title: "What it comes to",
    text: "Count first: nothing is issued and no budget is touched.",
    count: "Count and price it",
    recipients: "Would get it",
    people: "{count, plural, one {# member} other {# members}}",
    unknown: "Ids of nobody who could get it",
    matched: "Members who fit",
    holders: "Hold it already",
    each: "At most, each",
    expires: "Usable until",
    reserved: "Reserved for all of them",
  },
  refusal: {
    missing: "{needed} are needed and {remaining} are left: {missing} too few.",
  },
  confirm: {
    open: "Issue to {count, plural, one {# member} other {# members}}…",
    title: "Issue {name} to {count, plural, one {# member} other {# members}}?",
    text: "{cost} are reserved at once in the budget of {month}, {category}. What is not used goes back when a coupon expires. Issued coupons cannot be taken back.",
    action: "Issue now",
  },
} satisfies SameKeys<typeof ko.issue>;
