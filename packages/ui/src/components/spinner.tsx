import { clsx } from "clsx";
import { LoaderCircle } from "lucide-react";

/** Decorative: the element that is busy says so itself (aria-busy or a status text). */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={clsx("size-[1.25em] animate-spin", className)} />;
}
