import {
  Badge,
  PhoneFrame,
  SegmentedControl,
  StoryArticle,
  StoryHero,
  StoryTeaser,
  storyCardClass,
  storyHeroClass,
} from "@buzz/ui";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { fromLocal } from "../../lib/calendar";
import { type RegionalDraft, tagsOf } from "./regional-draft";

interface RegionalPreviewProps {
  draft: RegionalDraft;
  views: number;
}

const places = ["list", "page"] as const;

/** A story as people see it: in the list, and opened. */
export function RegionalPreview({ draft, views }: RegionalPreviewProps) {
  const t = useTranslations("contents");
  const format = useFormatter();
  const [place, setPlace] = useState<(typeof places)[number]>("list");
  const title = draft.title || t("fields.title");
  const description = draft.description || t("fields.description");
  const kind = t(`kinds.${draft.contentType}`);
  const [image] = draft.images;
  const { start, startAt } = draft.schedule;
  const from = start === "at" && startAt ? fromLocal(startAt) : new Date();
  const tags = tagsOf(draft.tags);
  const tagRow = tags.length > 0 && (
    <p className="flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <Badge key={tag}>#{tag}</Badge>
      ))}
    </p>
  );
  return (
    <>
      <SegmentedControl
        className="self-start"
        label={t("preview")}
        value={place}
        options={places.map((value) => ({ value, label: t(`places.${value}`) }))}
        onChange={setPlace}
      />
      <PhoneFrame label={t("previewOf", { title })}>
        {place === "page" ? (
          <StoryArticle
            images={draft.images}
            nameOf={(index) => t("image.picture", { index })}
            kind={kind}
            title={title}
            note={`${format.dateTime(from, "date")} · ${t("readTimes", { count: views })}`}
            description={description}
            body={draft.contentBody || t("fields.contentBody")}
          >
            {tagRow}
          </StoryArticle>
        ) : draft.isFeatured ? (
          <div className={storyHeroClass}>
            <StoryHero image={image} label={t("weekly")} title={title} description={description} />
          </div>
        ) : (
          <article className={storyCardClass}>
            <StoryTeaser image={image} kind={kind} title={title} description={description} />
            <div className="px-5 pb-4">{tagRow}</div>
          </article>
        )}
      </PhoneFrame>
    </>
  );
}
