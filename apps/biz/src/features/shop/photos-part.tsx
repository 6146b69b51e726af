import { trpc } from "@buzz/client";
import { AppHeader, ConfirmDialog, EmptyState, MobileLayout, useToast } from "@buzz/ui";
import { ImageOff } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";
import { useProblem } from "../problems/use-problem";
import { AddPhotos } from "./add-photos";
import { Photo } from "./photo";
import type { Shop } from "./shop";

const most = 10;

/** The shop's pictures; the main one is what lists show. */
export function PhotosPart({ shop: { gallery } }: { shop: Shop }) {
  const t = useTranslations("shop.photos");
  const back = useBack("/shop");
  const toast = useToast();
  const inWords = useProblem();
  const utils = trpc.useUtils();
  const [leaving, setLeaving] = useState<string | null>(null);

  const answers = {
    onSuccess: ({ images }: { images: Shop["gallery"] }) => {
      utils.businesses.my.setData(
        undefined,
        (shop) => shop && { ...shop, gallery: images, images: images.map(({ url }) => url) },
      );
      void utils.businesses.invalidate();
    },
    onError: (error: unknown) => {
      const { title, text } = inWords(error);
      toast.bad(title, text);
      void utils.businesses.my.invalidate();
    },
  };
  const setMain = trpc.businesses.images.setMain.useMutation(answers);
  const remove = trpc.businesses.images.remove.useMutation({
    ...answers,
    onSettled: () => setLeaving(null),
  });

  return (
    <MobileLayout header={<AppHeader title={<h1>{t("title")}</h1>} onBack={back} />}>
      <div className="flex flex-1 flex-col gap-4 pb-4">
        <p className="px-1 text-ink-soft">{t("text", { count: gallery.length, most })}</p>
        {gallery.length === 0 && (
          <EmptyState
            icon={<ImageOff aria-hidden className="size-8" />}
            title={t("none.title")}
            text={t("none.text")}
          />
        )}
        <ul className="grid grid-cols-2 gap-3">
          {gallery.map((picture, index) => (
            <li key={picture.id} className={picture.isMain ? "col-span-2" : undefined}>
              <Photo
                picture={picture}
                number={index + 1}
                busy={setMain.isPending && setMain.variables.id === picture.id}
                onMain={() => setMain.mutate({ id: picture.id })}
                onRemove={() => setLeaving(picture.id)}
              />
            </li>
          ))}
        </ul>
        {gallery.length < most && <AddPhotos room={most - gallery.length} {...answers} />}
      </div>
      <ConfirmDialog
        danger
        open={leaving !== null}
        onCancel={() => setLeaving(null)}
        onConfirm={() => leaving && remove.mutate({ id: leaving })}
        loading={remove.isPending}
        title={t("removeTitle")}
        description={t("removeText")}
        confirmLabel={t("removeConfirm")}
      />
    </MobileLayout>
  );
}
