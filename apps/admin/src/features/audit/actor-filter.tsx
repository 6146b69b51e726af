import { trpc } from "@buzz/client";
import { useTranslations } from "use-intl";
import { FilterSelect } from "../filters/filter-select";

interface ActorFilterProps {
  actor: string | undefined;
  /** The name of the one who is chosen, where a row tells it. */
  known: string | null | undefined;
  onChange: (actor: string | undefined) => void;
}

/** More than ever work at once. */
const most = 100;

/** Operators to choose from; anybody else is chosen from an entry of theirs. */
export function ActorFilter({ actor, known, onChange }: ActorFilterProps) {
  const t = useTranslations("audit");
  const { data } = trpc.admin.users.list.useQuery({
    role: "admin",
    sortBy: "name",
    sortOrder: "asc",
    limit: most,
  });
  const operators = data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const isOperator = operators.some(({ value }) => value === actor);
  const other = { value: actor ?? "", label: known ?? t("only.actorUnknown") };
  return (
    <FilterSelect
      label={t("fields.actor")}
      value={actor}
      options={actor === undefined || isOperator ? operators : [other, ...operators]}
      onChange={onChange}
    />
  );
}
