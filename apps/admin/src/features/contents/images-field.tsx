import { IconButton } from "@buzz/ui";
import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { moved } from "../../lib/moved";
import { ImageButton } from "./image-button";

interface ImagesFieldProps {
  images: readonly string[];
  onChange: (images: string[]) => void;
}

/** As many as a content may have. */
const most = 10;

/** Pictures in their order; lists show the first. */
export function ImagesField({ images, onChange }: ImagesFieldProps) {
  const t = useTranslations("contents.image");
  const action = "size-8";
  return (
    <div role="group" aria-label={t("title")} className="flex flex-col gap-2">
      <span className="text-caption font-semibold text-ink-soft">{t("title")}</span>
      {images.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {images.map((image, index) => {
            const names = { index: index + 1 };
            return (
              <li key={image} className="flex flex-col gap-1">
                <img
                  src={image}
                  alt={t("picture", names)}
                  className="h-24 w-36 rounded-control bg-sunken object-cover"
                />
                <span className="flex justify-center">
                  <IconButton
                    label={t("earlier", names)}
                    className={action}
                    icon={<ArrowLeft aria-hidden className="size-4" />}
                    disabled={index === 0}
                    onClick={() => onChange(moved(images, index, -1))}
                  />
                  <IconButton
                    label={t("later", names)}
                    className={action}
                    icon={<ArrowRight aria-hidden className="size-4" />}
                    disabled={index === images.length - 1}
                    onClick={() => onChange(moved(images, index, 1))}
                  />
                  <IconButton
                    label={t("remove", names)}
                    className={action}
                    icon={<X aria-hidden className="size-4" />}
                    onClick={() => onChange(images.filter((_, at) => at !== index))}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {images.length < most && (
        <ImageButton label={t("add")} onUploaded={(url) => onChange([...images, url])} />
      )}
      <p className="text-caption text-ink-faint">{t("hint", { most })}</p>
    </div>
  );
}
