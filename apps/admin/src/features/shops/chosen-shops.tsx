import { setFeaturedInput } from "@buzz/api/schemas";
import { type RouterOutputs, trpc, useIntent } from "@buzz/client";
import { Button, useToast } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { useOperator } from "../operator/use-operator";
import { UnsavedGuard } from "../page/unsaved-guard";
import { ShopOrder } from "./shop-order";

interface ChosenShopsProps {
  /** Those chosen until now, in their order. */
  shops: RouterOutputs["businesses"]["list"]["items"];
}

/** The recommended shops, to be changed and saved together. */
export function ChosenShops({ shops }: ChosenShopsProps) {
  const t = useTranslations("shops.picks");
  const toast = useToast();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const [chosen, setChosen] = useState<typeof shops>(shops);
  const [asking, setAsking] = useState(false);
  const refresh = () => Promise.all([utils.contents.invalidate(), utils.businesses.invalidate()]);
  const save = trpc.admin.businesses.setFeatured.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      setAsking(false);
      toast.good(t("done"));
      await refresh();
    },
  });
  const ids = chosen.map(({ id }) => id);
  const changed = ids.join() !== shops.map(({ id }) => id).join();
  const gone = shops.filter(({ id }) => !ids.includes(id));

  return (
    <>
      <ShopOrder
        shops={chosen}
        onChange={(next) => setChosen([...next])}
        readOnly={!can("businesses", "update")}
      />
      {can("businesses", "update") && (
        <div className="flex gap-2">
          <Button disabled={!changed} onClick={() => setAsking(true)}>
            {t("save")}
          </Button>
          {changed && (
            <Button variant="neutral" onClick={() => setChosen(shops)}>
              {t("undo")}
            </Button>
          )}
        </div>
      )}
      <UnsavedGuard dirty={changed} />
      <DecisionDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("title", { count: ids.length })}
        description={t("saveText")}
        confirmLabel={t("save")}
        schema={setFeaturedInput}
        fixed={{ featuredBusinesses: ids }}
        attempt={save}
        onConfirm={(input) => save.mutate(input)}
        onStale={() => void refresh()}
      >
        {() =>
          gone.length > 0 && (
            <p className="rounded-control bg-sunken px-4 py-3 text-ink-soft">
              {t("gone", { names: gone.map(({ businessName }) => businessName).join(", ") })}
            </p>
          )
        }
      </DecisionDialog>
    </>
  );
}
