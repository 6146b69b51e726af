import { Beer, Coffee, ShoppingBag, Sparkles, Store, Utensils, type LucideIcon } from 'lucide-react';

/** The icons that categories name in the database. */
const icons: Record<string, LucideIcon> = {
  coffee: Coffee,
  utensils: Utensils,
  beer: Beer,
  'shopping-bag': ShoppingBag,
  sparkles: Sparkles,
};

export function CategoryIcon({ icon, className }: { icon: string | undefined; className?: string }) {
  const Icon = icons[icon ?? ''] ?? Store;
  return <Icon aria-hidden className={className} />;
}
