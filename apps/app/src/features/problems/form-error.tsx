import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useProblem } from "./use-problem";

/** Why something could not be done, beside the button that should have done it. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex animate-rise items-start gap-2.5 rounded-control bg-bad-soft px-4 py-3.5 text-left text-bad-ink"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="font-medium">{children}</div>
    </div>
  );
}

/** The same for a call that failed. */
export function CallError({ error }: { error: unknown }) {
  const { title, text } = useProblem()(error);
  return (
    <FormError>
      {title}
      {text && <span className="block text-caption font-normal">{text}</span>}
    </FormError>
  );
}
