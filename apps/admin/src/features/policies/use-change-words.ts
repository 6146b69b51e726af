import { useFormatter, useTranslations } from "use-intl";
import { policies } from "../../messages/ko/referral";

const { fields, values } = policies.history;
const isField = (key: string): key is keyof typeof fields => Object.hasOwn(fields, key);
const isValue = (key: string): key is keyof typeof values => Object.hasOwn(values, key);

/** Names of what changes in a policy, and of what it changes from and to. */
export function useChangeWords() {
  const t = useTranslations("policies.history");
  const types = useTranslations("policies.types");
  const format = useFormatter();
  const isType = (key: string): key is keyof typeof policies.types =>
    Object.hasOwn(policies.types, key);
  return {
    field: (field: string) => {
      const key = field.replace(".", "_");
      return isField(key) ? t(`fields.${key}`) : field;
    },
    value: (value: unknown) => {
      if (value === null || value === undefined || value === "") return t("nothing");
      if (typeof value === "number") return format.number(value, "integer");
      const key = String(value);
      if (isValue(key)) return t(`values.${key}`);
      return isType(key) ? types(key) : typeof value === "string" ? value : JSON.stringify(value);
    },
  };
}
