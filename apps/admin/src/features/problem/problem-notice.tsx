import { StepUp } from "@buzz/account";
import { readError } from "@buzz/client";
import { CircleAlert } from "lucide-react";
import { useProblem } from "./use-problem";

interface ProblemNoticeProps {
  error: unknown;
  /** Does again what was refused for want of a fresh second factor. */
  onProved?: () => void;
}

/** Why the last attempt failed, above the form it came from. */
export function ProblemNotice({ error, onProved }: ProblemNoticeProps) {
  const { title, text } = useProblem()(error);
  if (readError(error).code === "AUTH_014") return <StepUp onProved={onProved} />;
  return (
    <div
      role="alert"
      className="flex animate-rise gap-3 rounded-control bg-bad-soft px-4 py-3 text-bad-ink"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="flex flex-col gap-0.5">
        <p className="font-semibold">{title}</p>
        <p className="text-caption">{text}</p>
      </div>
    </div>
  );
}
