import { Card, IconButton, TextField } from "@buzz/ui";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { BannerDraft } from "./banner-draft";
import { ContentState } from "./content-state";
import { ImageButton } from "./image-button";

interface BannerCardProps {
  banner: BannerDraft;
  index: number;
  isLast: boolean;
  onChange: (banner: BannerDraft) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  isWrong: (field: string) => boolean;
}

/** One banner: its picture, what stands over it, whither it leads and when it shows. */
export function BannerCard(props: BannerCardProps) {
  const { banner, index, isLast, onChange, onMove, onRemove, isWrong } = props;
  const t = useTranslations("contents.banner");
  const names = { index: index + 1 };
  const nameOf = (field: string) => `banners.${index}.${field}`;
  const wrongOf = { title: "title", link: "link", startAt: "scheduledAt", endAt: "expiresAt" };
  const field = (id: "title" | "link" | "startAt" | "endAt") => ({
    name: nameOf(wrongOf[id]),
    label: t(id),
    value: banner[id],
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...banner, [id]: target.value }),
    error: isWrong(nameOf(wrongOf[id])) && t(`${id}Wrong`),
  });
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex items-center justify-between gap-3">
        <h3 className="flex items-center gap-2 font-semibold">
          {t("name", names)}
          <ContentState state={banner.saved?.state} />
        </h3>
        <span className="flex">
          <IconButton
            label={t("up", names)}
            className="size-9"
            icon={<ArrowUp aria-hidden className="size-4.5" />}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            label={t("down", names)}
            className="size-9"
            icon={<ArrowDown aria-hidden className="size-4.5" />}
            disabled={isLast}
            onClick={() => onMove(1)}
          />
          <IconButton
            label={t("remove", names)}
            className="size-9"
            icon={<X aria-hidden className="size-4.5" />}
            onClick={onRemove}
          />
        </span>
      </div>
      <div className="grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-2">
          <img
            src={banner.imageUrl}
            alt={t("name", names)}
            className="aspect-2/1 w-full rounded-control bg-sunken object-cover"
          />
          <ImageButton
            label={t("changePicture")}
            onUploaded={(imageUrl) => onChange({ ...banner, imageUrl })}
          />
        </div>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] gap-x-3 gap-y-2">
          <TextField
            {...field("title")}
            className="col-span-full"
            hint={t("titleHint")}
            maxLength={100}
          />
          <TextField {...field("link")} className="col-span-full" hint={t("linkHint")} />
          <TextField {...field("startAt")} type="datetime-local" hint={t("startHint")} />
          <TextField {...field("endAt")} type="datetime-local" hint={t("endHint")} />
        </div>
      </div>
    </Card>
  );
}
