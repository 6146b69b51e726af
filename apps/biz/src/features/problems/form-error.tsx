import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What keeps a whole form from being taken, above its button. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex items-start gap-2.5 rounded-control bg-bad-soft px-4 py-3.5 text-bad-ink"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="font-medium">{children}</div>
    </div>
  );
}
