import { TextArea, TextField } from "@buzz/ui";
import { Controller } from "react-hook-form";
import { useTranslations } from "use-intl";
import { CategorySelect } from "../categories/category-select";
import { PartFrame } from "./part-frame";
import type { Shop } from "./shop";
import { useShopForm } from "./use-shop-form";

export function BasicsPart({ shop }: { shop: Shop }) {
  const t = useTranslations("shop.labels");
  const { form, errorOf, frame } = useShopForm({
    businessName: shop.businessName,
    category: shop.category,
    description: shop.description ?? "",
    phone: shop.phone,
  });
  return (
    <PartFrame part="basics" {...frame}>
      <TextField
        {...form.register("businessName")}
        required
        label={t("businessName")}
        error={errorOf("businessName")}
        autoComplete="organization"
        maxLength={200}
      />
      <Controller
        control={form.control}
        name="category"
        render={({ field: { disabled: _, value, ...field } }) => (
          <CategorySelect
            {...field}
            required
            value={value ?? ""}
            label={t("category")}
            error={errorOf("category")}
          />
        )}
      />
      <TextField
        {...form.register("phone", { setValueAs: (text: string | null) => text || null })}
        label={t("phone")}
        error={errorOf("phone")}
        type="tel"
        autoComplete="tel"
        maxLength={14}
      />
      <TextArea
        {...form.register("description")}
        label={t("description")}
        error={errorOf("description")}
        rows={6}
        maxLength={1000}
      />
    </PartFrame>
  );
}
