import { clsx } from "clsx";
import { CategoryIcon } from "./category-icon";

interface ShopPhotoProps {
  image: string | undefined;
  /** The icon of the shop's category, drawn while there is no photo. */
  icon: string | undefined;
  className?: string;
}

export function ShopPhoto({ image, icon, className }: ShopPhotoProps) {
  const box = clsx("shrink-0 overflow-hidden bg-brand-soft", className);
  if (image) return <img src={image} alt="" loading="lazy" className={clsx(box, "object-cover")} />;
  return (
    <span className={clsx(box, "honeycomb grid place-items-center text-brand-ink")}>
      <CategoryIcon icon={icon} className="size-2/5 max-h-16 max-w-16" />
    </span>
  );
}
