import { TextField } from "@buzz/ui";
import { Controller } from "react-hook-form";
import { useTranslations } from "use-intl";
import { PartFrame } from "./part-frame";
import type { Shop } from "./shop";
import { useShopForm } from "./use-shop-form";
import { WordListField } from "./word-list-field";

const tagIdeas = ["quiet", "study", "group", "view", "cheap", "late"] as const;
const facilityIdeas = ["parking", "wifi", "outlet", "pet", "ramp", "takeout", "restroom"] as const;

/** By what people find the shop, and what they find in it. */
export function TagsPart({ shop }: { shop: Shop }) {
  const t = useTranslations("shop");
  const { form, errorOf, frame } = useShopForm({
    tags: shop.tags,
    facilities: shop.facilities,
    priceRange: shop.priceRange ?? "",
  });
  return (
    <PartFrame part="tags" {...frame}>
      <Controller
        control={form.control}
        name="tags"
        render={({ field: { value = [], onChange } }) => (
          <WordListField
            label={t("labels.tags")}
            hint={t("hints.tags")}
            words={value}
            onChange={onChange}
            most={20}
            ideas={tagIdeas.map((idea) => t(`tagIdeas.${idea}`))}
          />
        )}
      />
      <Controller
        control={form.control}
        name="facilities"
        render={({ field: { value = [], onChange } }) => (
          <WordListField
            label={t("labels.facilities")}
            hint={t("hints.facilities")}
            words={value}
            onChange={onChange}
            most={30}
            ideas={facilityIdeas.map((idea) => t(`facilityIdeas.${idea}`))}
          />
        )}
      />
      <TextField
        {...form.register("priceRange")}
        label={t("labels.priceRange")}
        hint={t("hints.priceRange")}
        error={errorOf("priceRange")}
        maxLength={50}
      />
    </PartFrame>
  );
}
