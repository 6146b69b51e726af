import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/webhooks";

export const webhooks = {
  title: "Webhooks",
  text: "Other systems that are told what happens in Buzz: ids and amounts, nobody’s data.",
  endpoint: "Endpoint",
  gone: "This endpoint does not exist any more",
  nothingYet: "nothing yet",
  facts: "Endpoint",
  none: {
    title: "No endpoints",
    text: "Name an address, and Buzz tells it what happens, signed after Standard Webhooks.",
  },
  fields: {
    url: "Address",
    events: "Is told",
    status: "State",
    last: "Latest attempt",
    createdAt: "Made",
  },
  statuses: { active: "Active", failing: "Failing", disabled: "Disabled" },
  events: {
    referral: { conversion: { name: "Referral", text: "An invitation has become a member." } },
    budget: { warning: { name: "Budget stage", text: "A budget has reached another stage." } },
    settlement: { approved: { name: "Settlement approved", text: "A payout has been approved." } },
    business: { approved: { name: "Shop approved", text: "A shop has been admitted." } },
    security: { breach: { name: "Security", text: "An address was blocked." } },
  },
  hints: { url: "https at a public address, on its usual port." },
  wrong: {
    url: "Only https at a public address, without a password in it.",
    events: "Please choose one event or more.",
  },
  trouble: {
    failing: {
      title: "It has taken nothing since {since}",
      text: "What it does not take is tried again for three days, with growing pauses. If it takes nothing in that time it is disabled.",
    },
    disabled: {
      title: "It is disabled and is told nothing",
      byItself:
        "It has taken nothing since {since}. See that it works, then enable it: what still waits is sent. What happened while it was disabled is not kept for it.",
      byOperator:
        "An operator disabled it. What happens meanwhile is not kept for it; once it is enabled, what still waits is sent.",
    },
  },
  create: {
    action: "New endpoint",
    title: "New endpoint",
    text: "Its secret is shown once, right after this.",
    save: "Make it",
  },
  edit: {
    action: "Edit",
    title: "Edit the endpoint",
    text: "What waits already is sent to the new address.",
    save: "Save",
    done: "Saved",
  },
  disable: {
    action: "Disable",
    title: "Disable this endpoint?",
    text: "It is told nothing from now on, and what happens meanwhile is not kept for it.",
    done: "Disabled",
  },
  enable: {
    action: "Enable",
    title: "Enable this endpoint?",
    text: "What still waits for it is sent at once, and it is told what happens from now on.",
    done: "Enabled",
  },
  rotate: {
    action: "New secret",
    title: "Give it a new secret?",
    text: "The new one is shown once. Both sign for 24 hours, so that the receiver can change over without missing anything.",
    done: "It has a new secret",
    doneText: "The old one signs too until {until}.",
  },
  remove: {
    action: "Remove",
    title: "Remove this endpoint?",
    text: "{url} is told nothing any more, and the list of what it was told is gone. This cannot be undone.",
    confirm: "Remove for good",
    done: "Removed",
  },
  secret: {
    title: "The secret of this endpoint",
    text: "The receiver checks signatures with it. It is never shown again: keep it now.",
  },
  deliveries: {
    title: "Deliveries",
    none: "It has been told nothing yet.",
    event: "What",
    status: "State",
    statuses: { pending: "Waits", delivered: "Arrived", failed: "Given up" },
    next: "again at {at}",
    waits: "once it is enabled",
    answer: "Answer",
    http: "HTTP {status}",
    notYet: "not tried yet",
    pending: "no answer yet",
    failures: {
      timeout: "It did not answer in time",
      address: "The address is not public",
      tls: "Its certificate is not right",
      unreachable: "It cannot be reached",
    },
    attempts: "Attempts",
    at: "When",
    replay: "Once more",
    again: "Send again",
    replayed: "It is sent again",
    replayedText: "With the same id, so that the receiver knows it for the same.",
  },
} satisfies SameKeys<typeof ko.webhooks>;
