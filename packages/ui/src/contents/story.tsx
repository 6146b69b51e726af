import type { ReactNode } from "react";
import { PhotoRail } from "./photo-rail";

interface StoryTeaserProps {
  image: string | undefined;
  title: string;
  description: string;
}

/** The card of a story, around what it shows and its tags. */
export const storyCardClass =
  "overflow-hidden rounded-card bg-surface shadow-card ring-1 ring-line/50";

/** What a story's card shows, to be put on its link. */
export function StoryTeaser({
  image,
  kind,
  title,
  description,
}: StoryTeaserProps & { kind: ReactNode }) {
  return (
    <>
      {image && (
        <img src={image} alt="" loading="lazy" className="aspect-16/10 w-full object-cover" />
      )}
      <span className="flex flex-col gap-1 px-5 pt-4 pb-2">
        <span className="text-caption font-semibold text-brand-ink">{kind}</span>
        <h2 className="text-lead font-bold text-pretty">{title}</h2>
        <span className="line-clamp-2 text-body text-pretty text-ink-soft">{description}</span>
      </span>
    </>
  );
}

/** The box of the story that stands first, to be put on its link. */
export const storyHeroClass = "relative block aspect-4/3 overflow-hidden rounded-card bg-sunken";

/** The story that editors put first, large; within its box. */
export function StoryHero({
  image,
  label,
  title,
  description,
}: StoryTeaserProps & { label: ReactNode }) {
  return (
    <>
      {image && <img src={image} alt="" className="absolute inset-0 size-full object-cover" />}
      <span className="absolute inset-x-0 bottom-0 flex flex-col items-start gap-1.5 bg-linear-to-t from-black/80 via-black/50 to-transparent px-5 pt-16 pb-5 text-white">
        <span className="rounded-full bg-[#ffd45e] px-2.5 py-1 text-[0.75rem] leading-4 font-bold text-[#3a2a00]">
          {label}
        </span>
        <span className="text-headline font-extrabold text-balance">{title}</span>
        <span className="line-clamp-2 text-body opacity-90">{description}</span>
      </span>
    </>
  );
}

interface StoryArticleProps {
  images: readonly string[];
  /** What a picture is called, counted from 1. */
  nameOf: (index: number) => string;
  kind: ReactNode;
  title: string;
  /** Under the title: when it appeared, how often it was read. */
  note: ReactNode;
  description: string;
  body: string;
  /** At the end: its tags. */
  children?: ReactNode;
}

/** A story to be read. */
export function StoryArticle(props: StoryArticleProps) {
  const { images, nameOf, kind, title, note, description, body, children } = props;
  return (
    <article className="flex flex-col gap-5">
      <PhotoRail images={images} nameOf={nameOf} className="aspect-16/10" />
      <header className="flex flex-col gap-1.5 px-1">
        <p className="text-caption font-semibold text-brand-ink">{kind}</p>
        <h2 className="text-headline font-extrabold text-balance">{title}</h2>
        <p className="text-caption text-ink-faint">{note}</p>
      </header>
      <p className="rounded-card bg-brand-soft p-5 text-lead font-semibold text-pretty">
        {description}
      </p>
      <p className="px-1 text-lead leading-7 text-pretty whitespace-pre-line">{body}</p>
      {children}
    </article>
  );
}
