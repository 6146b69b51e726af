import { StoryHero, storyHeroClass } from "@buzz/ui";
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
      className={`${storyHeroClass} animate-rise transition-[scale] active:scale-[0.99]`}
    >
      <StoryHero
        image={story.images[0]}
        label={t("weekly")}
        title={story.title}
        description={story.description}
      />
    </Link>
  );
}
