import { regionalKind } from "@buzz/api/schemas";
import { Card, Checkbox, Select, TextArea, TextField } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { ImagesField } from "./images-field";
import type { RegionalDraft } from "./regional-draft";
import { ScheduleFields } from "./schedule-fields";

interface RegionalFieldsProps {
  draft: RegionalDraft;
  onChange: (draft: RegionalDraft) => void;
  isWrong: (field: string) => boolean;
}

export function RegionalFields({ draft, onChange, isWrong }: RegionalFieldsProps) {
  const t = useTranslations("contents");
  const change = (next: Partial<RegionalDraft>) => onChange({ ...draft, ...next });
  const text = (name: "title" | "description" | "contentBody" | "tags" | "displayOrder") => ({
    name,
    label: t(`fields.${name}`),
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
    error: isWrong(name) && t(`wrong.${name}`),
  });
  return (
    <>
      <Card className="flex flex-col gap-4 p-6">
        <TextField {...text("title")} required maxLength={200} />
        <Select
          name="contentType"
          label={t("fields.contentType")}
          value={draft.contentType}
          options={regionalKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(contentType) => change({ contentType })}
        />
        <TextArea {...text("description")} required rows={2} maxLength={1000} />
        <TextArea {...text("contentBody")} required rows={10} maxLength={20_000} />
        <TextField {...text("tags")} hint={t("hints.tags")} />
        <ImagesField images={draft.images} onChange={(images) => change({ images })} />
      </Card>
      <Card className="flex flex-col gap-4 p-6">
        <ScheduleFields
          schedule={draft.schedule}
          onChange={(schedule) => change({ schedule })}
          isWrong={isWrong}
        />
      </Card>
      <Card className="flex flex-col gap-4 p-6">
        <h2 className="font-bold">{t("place")}</h2>
        <Checkbox
          name="isFeatured"
          label={t("fields.isFeatured")}
          detail={t("hints.isFeatured")}
          checked={draft.isFeatured}
          onChange={({ target }) => change({ isFeatured: target.checked })}
        />
        <TextField
          {...text("displayOrder")}
          hint={t("hints.displayOrder")}
          inputMode="numeric"
          className="max-w-48"
        />
      </Card>
    </>
  );
}
