import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useWeeklyPick } from "./use-weekly-pick";

/** The story that editors put first, large. */
export function WeeklyPick() {
  const t = useTranslations("local");
  const story = useWeeklyPick();
  if (!story) return null;
  return (
    <Link
      to="/local/$id"
      params={{ id: story.id }}
      className="relative block aspect-4/3 animate-rise overflow-hidden rounded-card bg-sunken transition-[scale] active:scale-[0.99]"
    >
      {story.images[0] && (
        <img src={story.images[0]} alt="" className="absolute inset-0 size-full object-cover" />
      )}
      <span className="absolute inset-x-0 bottom-0 flex flex-col items-start gap-1.5 bg-linear-to-t from-black/80 via-black/50 to-transparent px-5 pt-16 pb-5 text-white">
        <span className="rounded-full bg-[#ffd45e] px-2.5 py-1 text-[0.75rem] leading-4 font-bold text-[#3a2a00]">
          {t("weekly")}
        </span>
        <span className="text-headline font-extrabold text-balance">{story.title}</span>
        <span className="line-clamp-2 text-body opacity-90">{story.description}</span>
      </span>
    </Link>
  );
}
