import { Select } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { OperatorRow } from "./operator";

type Role = OperatorRow["role"];

interface RoleFieldProps {
  name: string;
  initial?: Role;
  options: readonly Role[];
  hint?: string;
  error?: string | false;
}

/** A role, with what it may do. */
export function RoleField({ name, initial, options, hint, error }: RoleFieldProps) {
  const t = useTranslations("operators");
  const roles = useTranslations("operator.roles");
  const [role, setRole] = useState<Role | "">(initial ?? "");
  return (
    <Select
      name={name}
      label={t("fields.role")}
      required
      value={role}
      placeholder={t("hire.choose")}
      options={options.map((value) => ({ value, label: roles(value) }))}
      onChange={setRole}
      hint={role === "" ? hint : t(`roleHints.${role}`)}
      error={error}
    />
  );
}
