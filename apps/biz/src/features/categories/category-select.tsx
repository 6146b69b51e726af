import { trpc } from "@buzz/client";
import { Button, Select } from "@buzz/ui";
import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "../problems/form-error";
import { useProblem } from "../problems/use-problem";

type CategorySelectProps = Omit<ComponentProps<typeof Select<string>>, "options" | "placeholder">;

/** The kinds of shops there are, in the language that is read. */
export function CategorySelect(props: CategorySelectProps) {
  const t = useTranslations("problems.categories");
  const inWords = useProblem();
  const query = trpc.businesses.categories.useQuery(undefined, { networkMode: "always" });
  return (
    <div className="flex flex-col gap-3">
      <Select
        {...props}
        placeholder={query.isPending ? t("loading") : t("choose")}
        options={query.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      />
      {query.isError && (
        <FormError>
          <p>{inWords(query.error).title}</p>
          <Button
            variant="ghost"
            size="sm"
            loading={query.isFetching}
            onClick={() => void query.refetch()}
          >
            {t("load")}
          </Button>
        </FormError>
      )}
    </div>
  );
}
