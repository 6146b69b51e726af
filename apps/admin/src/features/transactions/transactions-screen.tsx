import { transactionInput } from "@buzz/api/schemas";
import { readError, trpc } from "@buzz/client";
import { Button, EmptyState, Loading, PageHeader, Skeleton, TextField } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { SearchCheck, SearchX } from "lucide-react";
import { useTranslations } from "use-intl";
import { useFormSchema } from "../decision/use-form-schema";
import { ProblemState } from "../problem/problem-state";
import { Trace } from "./trace";

const route = getRouteApi("/_desk/transactions");

/** Where any won went: from the number of a use to the scan, the benefit, the budget, the settlement and the approver. */
export function TransactionsScreen() {
  const t = useTranslations("transactions");
  const { no } = route.useSearch();
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <NumberForm key={no} no={no} />
      {no === undefined ? (
        <EmptyState
          icon={<SearchCheck aria-hidden className="size-8" />}
          title={t("start.title")}
          text={t("start.text")}
        />
      ) : (
        <Found no={no} />
      )}
    </>
  );
}

function NumberForm({ no }: { no: string | undefined }) {
  const t = useTranslations("transactions");
  const navigate = route.useNavigate();
  const form = useFormSchema(transactionInput, null);
  return (
    <form
      noValidate
      role="search"
      className="flex max-w-lg items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const input = form.parse(event.currentTarget, {});
        if (input) void navigate({ search: { no: input.transactionNo } });
      }}
    >
      <TextField
        name="transactionNo"
        label={t("number")}
        hint={t("hint")}
        placeholder="#BZ261123001"
        defaultValue={no}
        autoComplete="off"
        spellCheck={false}
        autoFocus={no === undefined}
        error={form.isWrong("transactionNo") && t("numberWrong")}
        className="flex-1 tabular-nums"
      />
      <Button type="submit" className="mt-6.5">
        {t("find")}
      </Button>
    </form>
  );
}

function Found({ no }: { no: string }) {
  const t = useTranslations("transactions");
  const { data, error, refetch, isRefetching } = trpc.admin.transactions.get.useQuery({
    transactionNo: no,
  });
  if (data) return <Trace trace={data} />;
  const { code, status } = readError(error);
  if (code === "RESOURCE_001" || status === 400)
    return (
      <EmptyState
        icon={<SearchX aria-hidden className="size-8" />}
        title={t("none.title", { no })}
        text={t("none.text")}
      />
    );
  if (error)
    return <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;
  return (
    <Loading className="grid gap-4 lg:grid-cols-2">
      {[0, 1, 2, 3].map((index) => (
        <Skeleton key={index} className="h-52 rounded-card" />
      ))}
    </Loading>
  );
}
