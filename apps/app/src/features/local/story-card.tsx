import type { RouterOutputs } from "@buzz/client";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";

export type Story = RouterOutputs["contents"]["regionalList"]["items"][number];

export function StoryCard({ story }: { story: Story }) {
  const t = useTranslations("local");
  const [image] = story.images;
  return (
    <article className="overflow-hidden rounded-card bg-surface shadow-card ring-1 ring-line/50">
      <Link
        to="/local/$id"
        params={{ id: story.id }}
        className="block transition-[scale] active:scale-[0.99] focus-visible:-outline-offset-4"
      >
        {image && (
          <img src={image} alt="" loading="lazy" className="aspect-16/10 w-full object-cover" />
        )}
        <span className="flex flex-col gap-1 px-5 pt-4 pb-2">
          <span className="text-caption font-semibold text-brand-ink">
            {t(`kinds.${story.contentType}`)}
          </span>
          <h2 className="text-lead font-bold text-pretty">{story.title}</h2>
          <span className="line-clamp-2 text-body text-pretty text-ink-soft">
            {story.description}
          </span>
        </span>
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
