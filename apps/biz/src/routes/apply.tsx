import { createFileRoute } from "@tanstack/react-router";
import { ApplyScreen } from "../features/apply/apply-screen";
import { isStep, type Step } from "../features/apply/steps";

export const Route = createFileRoute("/apply")({
  validateSearch: ({ step }): { step?: Step } => (isStep(step) ? { step } : {}),
  component: ApplyScreen,
});
