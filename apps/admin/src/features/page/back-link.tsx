import { createLink, type LinkComponent } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import type { ComponentProps } from "react";

function Back({ children, ...rest }: ComponentProps<"a">) {
  return (
    <a
      {...rest}
      className="-mb-3 -ml-2 inline-flex min-h-11 items-center gap-1 self-start rounded-control pr-3 pl-1 text-caption font-semibold text-ink-soft hover:text-ink"
    >
      <ChevronLeft aria-hidden className="size-4" />
      {children}
    </a>
  );
}

/** Above the head of a page: to the list it belongs to. */
export const BackLink: LinkComponent<typeof Back> = createLink(Back);
