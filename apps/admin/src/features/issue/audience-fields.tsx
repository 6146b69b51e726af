import { TextField } from "@buzz/ui";
import { useTranslations } from "use-intl";

/** Narrows the audience; left empty, it is for every active member. */
export function AudienceFields({ isWrong }: { isWrong: (field: string) => boolean }) {
  const t = useTranslations("issue.audience");
  const day = (name: "registeredAfter" | "registeredBefore") => (
    <TextField
      type="date"
      name={`userFilters.${name}`}
      label={t(name)}
      hint={t(`${name}Hint`)}
      error={isWrong(`userFilters.${name}`) && t("dateWrong")}
    />
  );
  return (
    <>
      <TextField
        name="userFilters.university"
        label={t("university")}
        hint={t("universityHint")}
        autoComplete="off"
        maxLength={100}
        error={isWrong("userFilters.university") && t("universityWrong")}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        {day("registeredAfter")}
        {day("registeredBefore")}
      </div>
    </>
  );
}
