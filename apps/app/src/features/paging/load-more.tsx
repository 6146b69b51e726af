import { Button } from "@buzz/ui";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { CallError } from "../problems/form-error";

interface LoadMoreProps {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** Brings the next page when its button nears the screen; after a failure only when pressed. */
export function LoadMore({ query }: LoadMoreProps) {
  const t = useTranslations("problems");
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage } = query;
  const reached = useEffectEvent(() => {
    if (!isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  });

  useEffect(() => {
    if (!hasNextPage || !end.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && reached(),
      {
        rootMargin: "400px",
      },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasNextPage]);

  if (!hasNextPage) return null;
  return (
    <div ref={end} className="flex flex-col gap-3 p-4">
      {isFetchNextPageError && <CallError error={error} />}
      <Button
        variant="neutral"
        block
        loading={isFetchingNextPage}
        onClick={() => void fetchNextPage()}
      >
        {t("more")}
      </Button>
    </div>
  );
}
