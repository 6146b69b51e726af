import { trpc } from "@buzz/client";
import { Button, Select } from "@buzz/ui";
import { Controller } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FormError } from "../problems/form-error";
import { useProblem } from "../problems/use-problem";
import { useApplyField } from "./use-apply-field";

const name = "businessInfo.category";

export function CategoryField() {
  const t = useTranslations("apply");
  const inWords = useProblem();
  const { form, label, error } = useApplyField(name);
  const categories = trpc.businesses.categories.useQuery(undefined, { networkMode: "always" });

  return (
    <div className="flex flex-col gap-3">
      <Controller
        control={form.control}
        name={name}
        render={({ field: { disabled: _, ...field } }) => (
          <Select
            {...field}
            required
            label={label}
            error={error}
            placeholder={categories.isPending ? t("loadingCategories") : t("chooseCategory")}
            options={
              categories.data?.map((category) => ({ value: category.id, label: category.name })) ??
              []
            }
          />
        )}
      />
      {categories.isError && (
        <FormError>
          <p>{inWords(categories.error).title}</p>
          <Button
            variant="ghost"
            size="sm"
            loading={categories.isFetching}
            onClick={() => void categories.refetch()}
          >
            {t("loadCategories")}
          </Button>
        </FormError>
      )}
    </div>
  );
}
