import { readError } from "@buzz/client";
import { Reason } from "./reason";
import { StepUp } from "./step-up";

interface NoticeProps {
  error: unknown;
  /** Does again what was refused for want of a fresh second factor. */
  onProved?: () => void;
}

/** Why the last attempt failed; where only a fresh second factor was missing, asks for it. */
export const Notice = ({ error, onProved }: NoticeProps) =>
  readError(error).code === "AUTH_014" ? <StepUp onProved={onProved} /> : <Reason error={error} />;
