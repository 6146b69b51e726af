import type { RouterOutputs } from "@buzz/client";
import { StoryTeaser, storyCardClass } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";

export type Story = RouterOutputs["contents"]["regionalList"]["items"][number];

export function StoryCard({ story }: { story: Story }) {
  const t = useTranslations("local");
  return (
    <article className={storyCardClass}>
      <Link
        to="/local/$id"
        params={{ id: story.id }}
        className="block transition-[scale] active:scale-[0.99] focus-visible:-outline-offset-4"
      >
        <StoryTeaser
          image={story.images[0]}
          kind={t(`kinds.${story.contentType}`)}
          title={story.title}
          description={story.description}
        />
      </Link>
      <Tags tags={story.tags} className="px-4 pb-4" />
    </article>
  );
}

/** Each tag leads to the stories that have it. */
export function Tags({ tags, className }: { tags: readonly string[]; className?: string }) {
  const t = useTranslations("local");
  if (tags.length === 0) return null;
  return (
    <ul className={`flex flex-wrap gap-1 ${className ?? ""}`}>
      {tags.map((tag) => (
        <li key={tag}>
          <Link
            to="/local"
            search={{ tag }}
            className="inline-flex min-h-8 items-center rounded-full px-2 text-caption font-semibold text-ink-soft hover:bg-sunken"
          >
            {t("tagged", { tag })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
