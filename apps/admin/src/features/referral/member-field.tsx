import { trpc } from "@buzz/client";
import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { SearchChoice } from "../decision/search-choice";

interface MemberFieldProps {
  /** The field of the form that gets the member's id. */
  name: string;
  label: string;
  error?: string | false;
}

const shown = 5;

/** Finds a member by name, e-mail or phone; exactly one of those found is chosen. */
export function MemberField(props: MemberFieldProps) {
  const t = useTranslations("referral.reward");
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const { data } = trpc.admin.users.list.useQuery(
    { search, role: "user", status: "active", limit: shown, masked: true },
    { enabled: search.length >= 2, placeholderData: keepPreviousData },
  );
  return (
    <SearchChoice
      {...props}
      hint={t("memberHint")}
      typed={typed}
      onType={setTyped}
      found={search.length < 2 ? undefined : data?.items.map(choiceOf)}
      none={t("nobody")}
    />
  );
}

type Found = { id: string; name: string } & Partial<
  Record<"email" | "phone" | "referralCode", string | null>
>;

const choiceOf = ({ id, name, email, phone, referralCode }: Found) => ({
  id,
  name,
  note: [email, phone, referralCode].filter(Boolean).join(" · "),
});
