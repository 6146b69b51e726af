import { type RouterOutputs, readError, trpc } from "@buzz/client";
import { buttonClass, EmptyState, IconButton, Loading, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { BookX, Share2 } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { PhotoRail } from "../photos/photo-rail";
import { LoadError } from "../problems/load-error";
import { useShare } from "../share/use-share";
import { Screen } from "../shell/screen";
import { Tags } from "./story-card";

type Story = RouterOutputs["contents"]["regionalGet"];

export function StoryScreen({ id }: { id: string }) {
  const t = useTranslations("local");
  const share = useShare({ copied: t("copied"), notCopied: t("notCopied") });
  const query = trpc.contents.regionalGet.useQuery({ id });
  const story = query.data;
  const { status } = readError(query.error);
  const gone = query.error && (status === 404 || status === 400);
  return (
    <Screen
      title={t("story")}
      parent="/local"
      actions={
        story && (
          <IconButton
            label={t("share")}
            icon={<Share2 aria-hidden className="size-5.5" />}
            onClick={() =>
              share({ title: story.title, text: story.description, url: location.href })
            }
          />
        )
      }
    >
      {story ? (
        <StoryBody story={story} />
      ) : gone ? (
        <EmptyState
          icon={<BookX aria-hidden className="size-8" />}
          title={t("gone")}
          text={t("goneText")}
          action={
            <Link to="/local" className={buttonClass({ variant: "soft" })}>
              {t("showAll")}
            </Link>
          }
        />
      ) : query.error ? (
        <LoadError query={query} />
      ) : (
        <Loading className="flex flex-col gap-4">
          <Skeleton className="aspect-16/10 rounded-card!" />
          <Skeleton className="mx-1 h-8 w-4/5" />
          <Skeleton className="mx-1 h-40" />
        </Loading>
      )}
    </Screen>
  );
}

function StoryBody({ story }: { story: Story }) {
  const t = useTranslations("local");
  const format = useFormatter();
  return (
    <article className="flex flex-col gap-5">
      <PhotoRail
        images={story.images}
        nameOf={(index) => t("photo", { title: story.title, index })}
        className="aspect-16/10"
      />
      <header className="flex flex-col gap-1.5 px-1">
        <p className="text-caption font-semibold text-brand-ink">
          {t(`kinds.${story.contentType}`)}
        </p>
        <h2 className="text-headline font-extrabold text-balance">{story.title}</h2>
        <p className="text-caption text-ink-faint">
          {[
            story.publishedAt && format.dateTime(story.publishedAt, "date"),
            t("views", { count: story.viewCount }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </header>
      <p className="rounded-card bg-brand-soft p-5 text-lead font-semibold text-pretty">
        {story.description}
      </p>
      <p className="px-1 text-lead leading-7 text-pretty whitespace-pre-line">
        {story.contentBody}
      </p>
      <Tags tags={story.tags} className="-mx-1" />
    </article>
  );
}
