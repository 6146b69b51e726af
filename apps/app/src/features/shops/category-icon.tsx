import {
  Beer,
  Coffee,
  type LucideIcon,
  ShoppingBag,
  Sparkles,
  Store,
  Utensils,
} from "lucide-react";

/** The icons that categories name in the database. */
const icons: Record<string, LucideIcon> = {
  coffee: Coffee,
  utensils: Utensils,
  beer: Beer,
  "shopping-bag": ShoppingBag,
  sparkles: Sparkles,
};

export function CategoryIcon({
  icon,
  className,
}: {
  icon: string | undefined;
  className?: string;
}) {
  const Icon = icons[icon ?? ""] ?? Store;
  return <Icon aria-hidden className={className} />;
}
