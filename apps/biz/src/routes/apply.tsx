import { createFileRoute } from "@tanstack/react-router";
import { ApplyScreen } from "../features/apply/apply-screen";
import { isStep, type Step } from "../features/apply/steps";
import { messages } from "../messages";

export const Route = createFileRoute("/apply")({
  validateSearch: ({ step }): { step?: Step } => (isStep(step) ? { step } : {}),
  loader: () => messages.need("apply"),
  component: ApplyScreen,
});
