import { clsx } from "clsx";

export type ButtonVariant = "primary" | "soft" | "neutral" | "ghost" | "danger" | "inverted";
/** `counter` is for a hand that is busy at the till. */
export type ButtonSize = "sm" | "md" | "lg" | "counter";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-brand-fill text-on-brand hover:bg-brand-fill-hover",
  soft: "bg-brand-soft text-brand-ink hover:brightness-97",
  neutral: "bg-sunken text-ink hover:brightness-97",
  ghost: "text-ink-soft hover:bg-sunken hover:text-ink",
  danger: "bg-bad-fill text-white hover:brightness-92",
  /** On a card in the brand colour. */
  inverted: "bg-on-brand text-brand-fill hover:brightness-97 focus-visible:outline-on-brand",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-9 gap-1.5 px-3.5 text-caption",
  md: "min-h-11 gap-2 px-5 text-body",
  lg: "min-h-14 gap-2 px-6 text-lead",
  counter: "min-h-18 gap-3 px-8 text-title font-bold",
};

export interface ButtonStyle {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Fills the width of its box. */
  block?: boolean;
}

/** The look of a button, for links that act like one: `<Link className={buttonClass({ size: 'lg' })}>`. */
export function buttonClass({
  variant = "primary",
  size = "md",
  block = false,
}: ButtonStyle = {}): string {
  return clsx(
    "inline-flex items-center justify-center rounded-control py-1.5 text-center font-semibold select-none [&_svg]:shrink-0",
    "transition-[background-color,filter,scale,opacity] duration-150 ease-out active:scale-[0.97]",
    "disabled:pointer-events-none disabled:opacity-40",
    variants[variant],
    sizes[size],
    block && "w-full",
  );
}
