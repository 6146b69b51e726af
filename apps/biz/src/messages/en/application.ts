import type { SameKeys } from "@buzz/ui";
import type { application as ko } from "../ko/application";

export const application = {
  title: "My application",
  email: "E-mail",
  emailInvalid: "Please check the e-mail address.",
  registrationNumber: "Registration number",
  registrationNumberInvalid: "Enter all 10 digits.",
  submittedAt: "Sent",
  reviewedAt: "Reviewed",
  expiresAt: "Reviewed by",
  refresh: "Look again now",
  other: "Find another application",
  find: {
    title: "Which shop is it about?",
    text: "It is found by the e-mail and number you applied with.",
    missing: "There is an application that is not approved yet. Fill in the rest to see more.",
    submit: "Show the result",
  },
  none: {
    title: "There is no such application",
    text: "Check that e-mail and number are those you applied with.",
  },
  next: {
    apply: "Apply again",
    signIn: "Sign in",
  },
  verdict: {
    reason: "Why it was sent back",
    pending: {
      title: "Under review",
      text: "The office is looking at your details. The result appears here.",
    },
    approved: { title: "Approved", text: "Sign in right away with the password you chose." },
    rejected: { title: "Sent back", text: "See the reason, correct it and apply again." },
    expired: {
      title: "The review took too long",
      text: "Apply again and it will be reviewed anew.",
    },
  },
} satisfies SameKeys<typeof ko>;
