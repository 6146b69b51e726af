import { updateShopInput } from "@buzz/api/schemas";
import { zodResolver } from "@hookform/resolvers/zod";
import { type FieldPath, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import type { ShopChanges } from "./shop";
import { useSaveShop } from "./use-save-shop";

type Field = FieldPath<ShopChanges>;

/** Fields with words of their own for what is wrong with them. */
const explained = [
  "businessName",
  "category",
  "description",
  "phone",
  "address",
  "addressDetail",
  "priceRange",
] as const satisfies readonly Field[];

/** So have these parts of a thing on the menu. */
const ofMenu = ["name", "price"] as const;

/** A form over some fields of the shop, checked by the API's own schema. What is not in it stays as it is. */
export function useShopForm(values: ShopChanges) {
  const t = useTranslations("shop.invalid");
  const form = useForm<ShopChanges, unknown, z.output<typeof updateShopInput>>({
    resolver: zodResolver(updateShopInput),
    defaultValues: values,
    mode: "onTouched",
  });
  const { save, saving, problem } = useSaveShop((refused) => {
    for (const field of explained)
      if (refused.includes(field)) form.setError(field, { type: "server" });
  });

  return {
    form,
    /** What is wrong with a field, in words. */
    errorOf: (name: Field): string | undefined => {
      const { error } = form.getFieldState(name, form.formState);
      if (!error) return undefined;
      const last = name.split(".").at(-1);
      const known = [...explained, ...ofMenu].find((word) => word === last);
      return t(known ?? "other");
    },
    frame: {
      dirty: form.formState.isDirty,
      saving,
      problem,
      onSave: form.handleSubmit(save),
    },
  };
}
