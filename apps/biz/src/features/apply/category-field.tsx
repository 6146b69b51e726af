import { Controller } from "react-hook-form";
import { CategorySelect } from "../categories/category-select";
import { useApplyField } from "./use-apply-field";

const name = "businessInfo.category";

export function CategoryField() {
  const { form, label, error } = useApplyField(name);
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { disabled: _, ...field } }) => (
        <CategorySelect {...field} required label={label} error={error} />
      )}
    />
  );
}
