import { TextField } from "@buzz/ui";
import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";

interface Choice {
  id: string;
  name: ReactNode;
  /** Tells it from others of its name. */
  note: ReactNode;
}

interface SearchChoiceProps {
  /** The field of the form that gets the id of what is chosen. */
  name: string;
  label: string;
  hint?: string;
  error?: string | false;
  typed: string;
  onType: (typed: string) => void;
  /** undefined while nothing was looked for. */
  found: readonly Choice[] | undefined;
  chosen?: string;
  onChoose?: (id: string) => void;
  none: string;
}

/** Looks for something by its name; exactly one of what is found is chosen. */
export function SearchChoice(props: SearchChoiceProps) {
  const { name, label, hint, error, typed, onType, found, chosen, onChoose, none } = props;
  const t = useTranslations("decision");
  const group = useId();
  return (
    <fieldset className="flex flex-col gap-2">
      <TextField
        label={label}
        hint={hint}
        autoComplete="off"
        value={typed}
        error={error}
        onChange={({ target }) => onType(target.value)}
      />
      <p role="status" className="sr-only">
        {found && t("found", { count: found.length })}
      </p>
      {found?.length === 0 && <p className="text-caption text-ink-faint">{none}</p>}
      {found?.map((choice) => (
        <label
          key={choice.id}
          className="flex items-center gap-3 rounded-control px-3 py-2 ring-1 ring-line has-checked:bg-brand-soft has-checked:ring-brand"
        >
          <input
            type="radio"
            name={name}
            value={choice.id}
            aria-describedby={`${group}-${choice.id}`}
            className="size-4.5 accent-brand-fill"
            {...(onChoose && {
              checked: choice.id === chosen,
              onChange: () => onChoose(choice.id),
            })}
          />
          <span className="flex min-w-0 flex-col">
            <span className="font-medium">{choice.name}</span>
            <span id={`${group}-${choice.id}`} className="truncate text-caption text-ink-faint">
              {choice.note}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
