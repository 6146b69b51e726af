import { type RouterOutputs, trpc } from "@buzz/client";
import { BannerPicture, bannerClass, Loading, Skeleton } from "@buzz/ui";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { OwnLink } from "../shell/own-link";

type Banner = RouterOutputs["contents"]["homeConfig"]["banners"][number];

/** What the district announces, one picture at a time; it moves only when somebody moves it. */
export function Banners() {
  const t = useTranslations("home");
  const { data, isPending } = trpc.contents.homeConfig.useQuery(undefined, { staleTime: 60_000 });
  const [shown, setShown] = useState(0);
  const track = useRef<HTMLUListElement>(null);

  if (isPending)
    return (
      <Loading>
        <Skeleton className="aspect-2/1 rounded-card!" />
      </Loading>
    );
  const banners = data?.banners ?? [];
  if (banners.length === 0) return null;
  return (
    <section aria-label={t("banners")} className="relative">
      <ul
        ref={track}
        onScroll={({ currentTarget: { scrollLeft, clientWidth } }) =>
          setShown(Math.round(scrollLeft / clientWidth))
        }
        className="flex snap-x snap-mandatory overflow-x-auto rounded-card [scrollbar-width:none]"
      >
        {banners.map((banner, index) => (
          <li key={banner.id} className="w-full shrink-0 snap-start">
            <BannerSlide banner={banner} index={index} />
          </li>
        ))}
      </ul>
      {banners.length > 1 && (
        <p className="pointer-events-none absolute top-3 right-3 rounded-full bg-black/55 px-2.5 py-1 text-[0.75rem] leading-4 font-semibold text-white tabular-nums">
          <span aria-hidden>
            {shown + 1} / {banners.length}
          </span>
          <span className="sr-only">
            {t("bannerOf", { index: shown + 1, count: banners.length })}
          </span>
        </p>
      )}
    </section>
  );
}

function BannerSlide({ banner, index }: { banner: Banner; index: number }) {
  const t = useTranslations("home");
  const { title, imageUrl, link } = banner;
  const picture = (
    <BannerPicture
      imageUrl={imageUrl}
      title={title}
      alt={t("bannerPlain", { index: index + 1 })}
      eager={index === 0}
    />
  );
  if (link === null) return <div className={bannerClass}>{picture}</div>;
  return (
    <OwnLink href={link} className={`${bannerClass} focus-visible:-outline-offset-4`}>
      {picture}
    </OwnLink>
  );
}
