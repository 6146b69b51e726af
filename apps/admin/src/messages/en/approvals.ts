import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/approvals";

export const approvals = {
  title: "Second operator",
  text: "Check what another operator asks for, then confirm or reject it. Confirming does it at once.",
  filter: "State of the requests",
  statuses: {
    pending: "Waiting",
    confirmed: "Confirmed",
    rejected: "Rejected",
    expired: "Expired",
    withdrawn: "Withdrawn",
    all: "All",
  },
  kinds: {
    payout: "Payout",
    bankFile: "Bank file",
    points: "Grant of points",
    budget: "Change of a budget",
    role: "Grant of a role",
    operator: "New operator",
    resume: "Resuming services",
    settings: "Change of settings",
  },
  columns: {
    what: "Request",
    requester: "Asked by",
    requestedAt: "Asked",
    status: "State",
    decider: "Decided by",
    decision: "Decision",
  },
  own: "Your request",
  until: "until {at}",
  waiting: {
    title:
      "{count, plural, one {# request waits for a second operator} other {# requests wait for a second operator}}",
    by: "{name} asked for it on {at}.",
    next: "Nothing changes until another operator confirms it; then it is done at once. It lapses on {until}.",
  },
  nobody: {
    text: "Nobody else may confirm this at present.",
    wayOut:
      "Make <operators>another operator</operators> a super administrator, or withdraw it, turn the rule off in the <settings>settings</settings> and ask again.",
    byTwo:
      "New operators, roles and the rules themselves need two operators as well: whoever runs the server can add a super administrator there, on the command line (create-operator).",
  },
  nonePending: {
    title: "Nothing is waiting",
    text: "Requests that need a second operator will appear here.",
  },
  none: "No request in this state",
  confirm: {
    action: "Confirm",
    title: "Confirm this request and do it?",
    text: "{name} asked for it. It is done at once, and both your names stay on record.",
    done: "Confirmed and done",
    doneText: "{name} has been told.",
  },
  reject: {
    action: "Reject",
    title: "Reject this request?",
    text: "Nothing is done. It can be asked for again.",
    reason: "Reason",
    hint: "{name} can read it. At least 10 characters.",
    done: "Request rejected",
    doneText: "{name} has been told.",
  },
  withdraw: {
    action: "Withdraw",
    title: "Withdraw your request?",
    text: "Nothing is done, and nobody can confirm it any more. You can ask for it again.",
    done: "Request withdrawn",
    doneText: "It stays on record.",
  },
  passwordTitle: "The new operator’s temporary password",
} satisfies SameKeys<typeof ko.approvals>;
