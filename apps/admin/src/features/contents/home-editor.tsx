import { updateHomeConfigInput } from "@buzz/api/schemas";
import { type RouterOutputs, trpc, useIntent } from "@buzz/client";
import { Button, EmptyState, useToast } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { moved } from "../../lib/moved";
import { DecisionDialog } from "../decision/decision-dialog";
import { useFormSchema } from "../decision/use-form-schema";
import { useOperator } from "../operator/use-operator";
import { Block } from "../page/block";
import { UnsavedGuard } from "../page/unsaved-guard";
import { ProblemNotice } from "../problem/problem-notice";
import { ShopOrder } from "../shops/shop-order";
import { BannerCard } from "./banner-card";
import { type BannerDraft, bannerDraftOf, bannerInputOf, newBanner } from "./banner-draft";
import { CategoryOrder } from "./category-order";
import type { Home } from "./content";
import { HomePreview } from "./home-preview";
import { ImageButton } from "./image-button";

interface HomeEditorProps {
  home: Home;
  shops: RouterOutputs["businesses"]["list"]["items"];
  categories: readonly { id: string; name: string }[];
  /** The page as it was saved is here, and can be shown. */
  onSaved: () => void;
}

/** As many as the page may have. */
const most = 20;

/** The main page's banners, recommended shops and order of categories, saved together. */
export function HomeEditor({ home, shops, categories, onSaved }: HomeEditorProps) {
  const t = useTranslations("contents.home");
  const toast = useToast();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const [start] = useState(() => ({
    banners: home.banners.map(bannerDraftOf),
    chosen: shops,
    order: home.categoryOrder,
  }));
  const [banners, setBanners] = useState<BannerDraft[]>(start.banners);
  const [chosen, setChosen] = useState<readonly (typeof shops)[number][]>(start.chosen);
  const [order, setOrder] = useState(start.order);
  const dirty = JSON.stringify({ banners, chosen, order }) !== JSON.stringify(start);
  const [asked, setAsked] = useState<z.output<typeof updateHomeConfigInput> | null>(null);
  const refresh = () => Promise.all([utils.contents.invalidate(), utils.businesses.invalidate()]);
  const save = trpc.admin.contents.updateHomeConfig.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      setAsked(null);
      toast.good(t("done"));
      await refresh();
      onSaved();
    },
    onError: () => setAsked(null),
  });
  const fields = useFormSchema(updateHomeConfigInput, save.error);
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const inOrder = categories.toSorted((one, other) => placeOf(one.id) - placeOf(other.id));
  const change = (index: number, banner: BannerDraft) =>
    setBanners(banners.map((known, at) => (at === index ? banner : known)));
  const gone = start.banners.length - banners.filter(({ saved }) => saved !== null).length;

  return (
    <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_auto]">
      <form
        noValidate
        className="flex min-w-0 flex-col gap-8"
        onSubmit={(event) => {
          event.preventDefault();
          const input = fields.parse(event.currentTarget, {
            banners: banners.map(bannerInputOf),
            featuredBusinesses: chosen.map(({ id }) => id),
            categoryOrder: inOrder.map(({ id }) => id),
          });
          if (input) setAsked(input);
        }}
      >
        {save.error !== null && <ProblemNotice error={save.error} />}
        <Block title={t("banners")}>
          {banners.length === 0 && <EmptyState title={t("noBanners")} text={t("noBannersText")} />}
          {banners.map((banner, index) => (
            <BannerCard
              key={banner.key}
              banner={banner}
              index={index}
              isLast={index === banners.length - 1}
              onChange={(next) => change(index, next)}
              onMove={(by) => setBanners(moved(banners, index, by))}
              onRemove={() => setBanners(banners.filter((_, at) => at !== index))}
              isWrong={fields.isWrong}
            />
          ))}
          {banners.length < most && (
            <ImageButton
              label={t("addBanner")}
              onUploaded={(url) => setBanners((now) => [...now, newBanner(url)])}
            />
          )}
        </Block>
        <Block title={t("shops")}>
          <p className="max-w-2xl text-ink-soft">{t("shopsText")}</p>
          <ShopOrder shops={chosen} onChange={setChosen} />
        </Block>
        <Block title={t("categories")}>
          <p className="max-w-2xl text-ink-soft">{t("categoriesText")}</p>
          <CategoryOrder categories={inOrder} onChange={setOrder} />
        </Block>
        {can("contents", "update") && (
          <Button type="submit" className="self-start">
            {t("save")}
          </Button>
        )}
      </form>
      <UnsavedGuard dirty={dirty && can("contents", "update")} />
      <HomePreview banners={banners} categories={inOrder.map(({ name }) => name)} />
      <DecisionDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t("ask")}
        description={t("askText")}
        confirmLabel={t("save")}
        schema={updateHomeConfigInput}
        fixed={asked ?? {}}
        attempt={save}
        onConfirm={(input) => save.mutate(input)}
        onStale={() => void refresh()}
      >
        {() =>
          gone > 0 && (
            <p className="rounded-control bg-sunken px-4 py-3 text-ink-soft">
              {t("gone", { count: gone })}
            </p>
          )
        }
      </DecisionDialog>
    </div>
  );
}
