import { trpc } from "@buzz/client";
import { Button, ChoiceChips, EmptyState, Loading, Skeleton } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { getQueryKey } from "@trpc/react-query";
import { BookOpen, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadMore } from "../paging/load-more";
import { usePages } from "../paging/use-pages";
import { LoadError } from "../problems/load-error";
import { kinds, type LocalSearch } from "./local-search";
import { StoryCard } from "./story-card";
import { useWeeklyPick } from "./use-weekly-pick";
import { WeeklyPick } from "./weekly-pick";

const all = "all";

/** What there is to see and eat around here. */
export function LocalScreen({ filter }: { filter: LocalSearch }) {
  const t = useTranslations("local");
  const navigate = useNavigate();
  const show = (search: LocalSearch) => void navigate({ to: "/local", search, replace: true });
  const { type, tag } = filter;
  return (
    <div className="flex flex-col gap-5">
      {type === undefined && tag === undefined && <WeeklyPick />}
      <div className="flex flex-col gap-3">
        <ChoiceChips
          label={t("kind")}
          value={type ?? all}
          onChange={(next) => show({ tag, type: next === all ? undefined : next })}
          options={[
            { value: all, label: t("kinds.all") },
            ...kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          ]}
          className="-mx-4! px-4!"
        />
        {tag !== undefined && (
          <Button
            variant="soft"
            size="sm"
            className="self-start"
            aria-label={t("clearTag", { tag })}
            onClick={() => show({ type })}
          >
            {t("tagged", { tag })}
            <X aria-hidden className="size-4" />
          </Button>
        )}
      </div>
      <Stories filter={filter} onClear={() => show({})} />
    </div>
  );
}

function Stories({ filter, onClear }: { filter: LocalSearch; onClear: () => void }) {
  const t = useTranslations("local");
  const { client } = trpc.useUtils();
  const weekly = useWeeklyPick();
  const input = { type: filter.type, tags: filter.tag };
  const { query, items } = usePages(
    getQueryKey(trpc.contents.regionalList, input, "infinite"),
    (page) => client.contents.regionalList.query({ ...input, page }),
  );
  if (!items) return query.error ? <LoadError query={query} /> : <StoriesSkeleton />;
  const filtered = Object.keys(filter).length > 0;
  if (items.length === 0) {
    return (
      <EmptyState
        icon={<BookOpen aria-hidden className="size-8" />}
        title={t(filtered ? "noMatch" : "none")}
        text={filtered ? undefined : t("noneText")}
        action={
          filtered && (
            <Button variant="soft" onClick={onClear}>
              {t("showAll")}
            </Button>
          )
        }
      />
    );
  }
  return (
    <>
      <ul className="flex flex-col gap-5">
        {items
          .filter(({ id }) => filtered || id !== weekly?.id)
          .map((story) => (
            <li key={story.id}>
              <StoryCard story={story} />
            </li>
          ))}
      </ul>
      <LoadMore query={query} />
    </>
  );
}

function StoriesSkeleton() {
  return (
    <Loading className="flex flex-col gap-5">
      {[0, 1, 2].map((index) => (
        <div key={index} className="flex flex-col gap-3">
          <Skeleton className="aspect-16/10 rounded-card!" />
          <Skeleton className="mx-1 h-6 w-3/4" />
          <Skeleton className="mx-1 h-4 w-1/2" />
        </div>
      ))}
    </Loading>
  );
}
