import { trpc } from "@buzz/client";
import { TextField } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useId, useState } from "react";
import { useTranslations } from "use-intl";

interface MemberFieldProps {
  /** The field of the form that gets the member's id. */
  name: string;
  label: string;
  error?: string | false;
}

const shown = 5;

/** Finds a member by name, e-mail or phone; exactly one of those found is chosen. */
export function MemberField({ name, label, error }: MemberFieldProps) {
  const t = useTranslations("referral.reward");
  const group = useId();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const { data } = trpc.admin.users.list.useQuery(
    { search, role: "user", status: "active", limit: shown },
    { enabled: search.length >= 2, placeholderData: keepPreviousData },
  );
  const found = search.length >= 2 ? data?.items : undefined;
  return (
    <fieldset className="flex flex-col gap-2">
      <TextField
        label={label}
        hint={t("memberHint")}
        autoComplete="off"
        value={typed}
        error={error}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status" className="sr-only">
        {found && t("found", { count: found.length })}
      </p>
      {found?.length === 0 && <p className="text-caption text-ink-faint">{t("nobody")}</p>}
      {found?.map((member) => (
        <label
          key={member.id}
          className="flex items-center gap-3 rounded-control px-3 py-2 ring-1 ring-line has-checked:bg-brand-soft has-checked:ring-brand"
        >
          <input
            type="radio"
            name={name}
            value={member.id}
            aria-describedby={`${group}-${member.id}`}
            className="size-4.5 accent-brand-fill"
          />
          <span className="flex min-w-0 flex-col">
            <span className="font-medium">{member.name}</span>
            <span id={`${group}-${member.id}`} className="truncate text-caption text-ink-faint">
              {[member.email, member.phone, member.referralCode].filter(Boolean).join(" · ")}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
