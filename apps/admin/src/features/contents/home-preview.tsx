import { BannerPicture, bannerClass, PhoneFrame, TextField } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { fromLocal, toLocal } from "../../lib/calendar";
import { type BannerDraft, showsAt } from "./banner-draft";

interface HomePreviewProps {
  banners: readonly BannerDraft[];
  categories: readonly string[];
}

/** The main page's upper end as people see it, now or at another time. */
export function HomePreview({ banners, categories }: HomePreviewProps) {
  const t = useTranslations("contents.home");
  const [at, setAt] = useState(() => toLocal(new Date()));
  const moment = at === "" ? new Date() : fromLocal(at);
  const shown = banners.filter((banner) => showsAt(banner, moment));
  return (
    <div className="flex flex-col gap-3 xl:sticky xl:top-6">
      <h2 className="font-bold">{t("preview")}</h2>
      <TextField
        type="datetime-local"
        label={t("previewAt")}
        hint={t("previewHint", { shown: shown.length, all: banners.length })}
        value={at}
        onChange={({ target }) => setAt(target.value)}
      />
      <PhoneFrame label={t("preview")}>
        <div className="flex flex-col gap-5">
          {shown.length === 0 ? (
            <p className="rounded-card bg-sunken p-8 text-center text-ink-faint">{t("noBanner")}</p>
          ) : (
            <ul
              // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls only what it can reach.
              tabIndex={0}
              aria-label={t("banners")}
              className="flex snap-x snap-mandatory overflow-x-auto rounded-card [scrollbar-width:none]"
            >
              {shown.map((banner, index) => (
                <li key={banner.key} className="w-full shrink-0 snap-start">
                  <div className={bannerClass}>
                    <BannerPicture
                      imageUrl={banner.imageUrl}
                      title={banner.title || null}
                      alt={t("banner", { index: index + 1 })}
                    />
                  </div>
                </li>
              ))}
            </ul>
          )}
          <p className="flex flex-wrap gap-2">
            {categories.map((name) => (
              <span
                key={name}
                className="inline-flex min-h-11 items-center rounded-full bg-surface px-4 font-semibold text-ink-soft ring-1 ring-line"
              >
                {name}
              </span>
            ))}
          </p>
        </div>
      </PhoneFrame>
    </div>
  );
}
