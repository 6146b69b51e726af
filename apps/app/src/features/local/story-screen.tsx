import { type RouterOutputs, readError, trpc } from "@buzz/client";
import { buttonClass, EmptyState, IconButton, Loading, Skeleton, StoryArticle } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { BookX, Share2 } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
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
    <StoryArticle
      images={story.images}
      nameOf={(index) => t("photo", { title: story.title, index })}
      kind={t(`kinds.${story.contentType}`)}
      title={story.title}
      note={[
        story.publishedAt && format.dateTime(story.publishedAt, "date"),
        t("views", { count: story.viewCount }),
      ]
        .filter(Boolean)
        .join(" · ")}
      description={story.description}
      body={story.contentBody}
    >
      <Tags tags={story.tags} className="-mx-1" />
    </StoryArticle>
  );
}
