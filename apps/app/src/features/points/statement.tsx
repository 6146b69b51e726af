import { trpc } from "@buzz/client";
import { Card, ChoiceChips, EmptyState, Loading, Section, Skeleton } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { getQueryKey } from "@trpc/react-query";
import { ReceiptText } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadMore } from "../paging/load-more";
import { usePages } from "../paging/use-pages";
import { LoadError } from "../problems/load-error";
import { MovementMonths } from "./movement-months";
import { movementTypes, type StatementSearch } from "./statement-search";

const all = "all";

/** Every movement of points, newest first. */
export function Statement({ filter }: { filter: StatementSearch }) {
  const t = useTranslations("points");
  const navigate = useNavigate();
  return (
    <Section title={t("statement")}>
      <ChoiceChips
        label={t("filter")}
        value={filter.type ?? all}
        onChange={(type) =>
          void navigate({
            to: "/points",
            search: type === all ? {} : { type },
            replace: true,
            resetScroll: false,
          })
        }
        options={[
          { value: all, label: t("types.all") },
          ...movementTypes.map((value) => ({ value, label: t(`types.${value}`) })),
        ]}
        className="-mx-4! px-4!"
      />
      <Movements filter={filter} />
    </Section>
  );
}

function Movements({ filter }: { filter: StatementSearch }) {
  const t = useTranslations("points");
  const { client } = trpc.useUtils();
  const { query, items } = usePages(
    getQueryKey(trpc.mileage.transactions, filter, "infinite"),
    (page) => client.mileage.transactions.query({ ...filter, page }),
  );

  if (!items) return query.error ? <LoadError query={query} /> : <MovementsSkeleton />;
  if (items.length === 0) {
    return (
      <EmptyState
        icon={<ReceiptText aria-hidden className="size-8" />}
        title={t(filter.type ? "noneOfType" : "none")}
        text={filter.type ? undefined : t("noneText")}
      />
    );
  }
  return (
    <Card flush>
      <MovementMonths movements={items} />
      <LoadMore query={query} />
    </Card>
  );
}

function MovementsSkeleton() {
  return (
    <Card flush>
      <Loading className="flex flex-col gap-5 p-5">
        {Array.from({ length: 4 }, (_, index) => (
          <div key={index} className="flex items-center justify-between">
            <div className="flex flex-col gap-2">
              <Skeleton className="h-5 w-36" />
              <Skeleton className="h-4 w-20" />
            </div>
            <Skeleton className="h-6 w-20" />
          </div>
        ))}
      </Loading>
    </Card>
  );
}
