import { Badge, Spinner } from "@buzz/ui";
import { clsx } from "clsx";
import { Star, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Shop } from "./shop";

interface PhotoProps {
  picture: Shop["gallery"][number];
  /** Its place, counted from 1, by which it is named. */
  number: number;
  busy: boolean;
  onMain: () => void;
  onRemove: () => void;
}

const actionClass =
  "grid size-11 place-items-center rounded-full bg-black/65 text-white backdrop-blur-md active:scale-95";

export function Photo({ picture: { url, isMain }, number, busy, onMain, onRemove }: PhotoProps) {
  const t = useTranslations("shop.photos");
  return (
    <figure className="relative overflow-hidden rounded-card bg-sunken">
      <img
        src={url}
        alt={t("picture", { number })}
        loading="lazy"
        className={clsx("w-full object-cover", isMain ? "aspect-16/10" : "aspect-square")}
      />
      {isMain && (
        <Badge tone="brand" className="absolute top-3 left-3">
          {t("main")}
        </Badge>
      )}
      <div className="absolute right-2 bottom-2 flex gap-2">
        {!isMain && (
          <button
            type="button"
            aria-label={t("makeMain", { number })}
            onClick={onMain}
            className={actionClass}
          >
            {busy ? <Spinner /> : <Star aria-hidden className="size-5" />}
          </button>
        )}
        <button
          type="button"
          aria-label={t("remove", { number })}
          onClick={onRemove}
          className={actionClass}
        >
          <Trash2 aria-hidden className="size-5" />
        </button>
      </div>
    </figure>
  );
}
