import { clsx } from "clsx";
import { Store } from "lucide-react";

/** A shop's main picture, or a sign where it has none. */
export function ShopPicture({
  image,
  className,
}: {
  image: string | undefined;
  className?: string;
}) {
  const box = clsx("shrink-0 overflow-hidden rounded-control bg-brand-soft", className);
  return image ? (
    <img src={image} alt="" loading="lazy" className={clsx(box, "object-cover")} />
  ) : (
    <span className={clsx(box, "grid place-items-center text-brand-ink")}>
      <Store aria-hidden className="size-1/2" />
    </span>
  );
}
