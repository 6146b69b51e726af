import { readError } from "@buzz/client";
import { CircleAlert } from "lucide-react";
import { PasskeyProblem } from "./passkeys";
import { useWords } from "./words/use-words";

/** Why the last attempt failed. */
export function Reason({ error }: { error: unknown }) {
  const inWords = useReason();
  if (!error) return null;
  return (
    <p
      role="alert"
      className="flex animate-rise items-start gap-2.5 rounded-control bg-bad-soft px-4 py-3 font-medium text-bad-ink"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      {inWords(error)}
    </p>
  );
}

/** A failure in words; what is not known here, the server has told. */
export function useReason(): (error: unknown) => string {
  const { problems } = useWords();
  return (error) => {
    if (error instanceof PasskeyProblem) return problems[error.reason];
    const { code, message } = readError(error);
    if (code === "AUTH_004") return problems.password;
    if (code === "AUTH_006") return problems.proof;
    if (code === "AUTH_008") return problems.locked;
    if (code === "RESOURCE_003") return problems.last;
    return message ?? problems.unreached;
  };
}
