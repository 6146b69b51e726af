import { ChoiceChips } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { CategoryIcon } from "./category-icon";
import { SearchBox } from "./search-box";
import { ShopFilters } from "./shop-filters";
import { ShopList } from "./shop-list";
import type { ShopSearch } from "./shop-search";
import { useCategories } from "./use-categories";
import { usePosition } from "./use-position";

const all = "all";

/** The shops of the district with their search and category filter. */
export function ShopFinder({ filter }: { filter: ShopSearch }) {
  const t = useTranslations("shops");
  const headingId = useId();
  const navigate = useNavigate();
  const { categories = [] } = useCategories();
  const position = usePosition(filter.sort === "distance");

  const show = (next: ShopSearch) =>
    void navigate({ to: "/", search: next, replace: true, resetScroll: false });

  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-3">
      <h2 id={headingId} className="px-1 text-title font-bold">
        {t("title")}
      </h2>
      <SearchBox
        label={t("search")}
        value={filter.q ?? ""}
        onChange={(q) => show({ ...filter, q: q || undefined })}
      />
      <ChoiceChips
        label={t("category")}
        value={filter.category ?? all}
        onChange={(category) =>
          show({ ...filter, category: category === all ? undefined : category })
        }
        options={[
          { value: all, label: t("all") },
          ...categories
            .filter(({ count }) => count > 0)
            .map(({ id, name, icon }) => ({
              value: id,
              label: name,
              icon: <CategoryIcon icon={icon} className="size-4.5" />,
            })),
        ]}
        className="-mx-4! px-4!"
      />
      <ShopFilters filter={filter} position={position} onChange={show} />
      <ShopList filter={filter} position={position} onClear={() => show({})} />
    </section>
  );
}
