import { useRouter } from "@tanstack/react-router";
import type { ComponentProps } from "react";

/** A link whose address was written by somebody: inside the app where it leads there, else in a window of its own. */
export function OwnLink({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  const { history } = useRouter();
  if (!href.startsWith("/")) return <a {...rest} href={href} target="_blank" rel="noreferrer" />;
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        history.push(href);
      }}
    />
  );
}
