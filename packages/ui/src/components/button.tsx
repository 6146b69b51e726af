import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonStyle, buttonClass } from "./button-class";
import { Spinner } from "./spinner";

interface ButtonProps extends ComponentProps<"button">, ButtonStyle {
  /** Keeps size and focus, shows a spinner and ignores further presses. */
  loading?: boolean;
  icon?: ReactNode;
}

export function Button({
  variant,
  size,
  block,
  loading = false,
  icon,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(buttonClass({ variant, size, block }), "relative", className)}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest["aria-disabled"]}
      onClick={(event) => (loading ? event.preventDefault() : onClick?.(event))}
    >
      <span className={clsx("inline-flex items-center gap-[inherit]", loading && "opacity-0")}>
        {icon}
        {children}
      </span>
      {loading && <Spinner className="absolute" />}
    </button>
  );
}
