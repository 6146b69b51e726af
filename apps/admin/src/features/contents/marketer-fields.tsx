import { marketerLevel, marketerType } from "@buzz/api/schemas";
import { Card, Select, TextArea, TextField } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { AttachmentsField } from "./attachments-field";
import type { MarketerDraft } from "./marketer-draft";
import { ScheduleFields } from "./schedule-fields";

interface MarketerFieldsProps {
  draft: MarketerDraft;
  onChange: (draft: MarketerDraft) => void;
  isWrong: (field: string) => boolean;
}

export function MarketerFields({ draft, onChange, isWrong }: MarketerFieldsProps) {
  const t = useTranslations("contents");
  const change = (next: Partial<MarketerDraft>) => onChange({ ...draft, ...next });
  const text = (name: "title" | "contentBody" | "videoUrl") => ({
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
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            name="contentType"
            label={t("fields.contentType")}
            value={draft.contentType}
            options={marketerType.options.map((value) => ({ value, label: t(`types.${value}`) }))}
            onChange={(contentType) => change({ contentType })}
          />
          <Select
            name="targetLevel"
            label={t("fields.targetLevel")}
            value={draft.targetLevel}
            options={marketerLevel.options.map((value) => ({
              value,
              label: t(`levels.${value}`),
            }))}
            onChange={(targetLevel) => change({ targetLevel })}
          />
        </div>
        <TextArea {...text("contentBody")} required rows={10} maxLength={20_000} />
        <TextField {...text("videoUrl")} type="url" hint={t("hints.videoUrl")} />
        <AttachmentsField
          attachments={draft.attachments}
          onChange={(attachments) => change({ attachments })}
          isWrong={isWrong}
        />
      </Card>
      <Card className="flex flex-col gap-4 p-6">
        <ScheduleFields
          schedule={draft.schedule}
          onChange={(schedule) => change({ schedule })}
          isWrong={isWrong}
        />
      </Card>
    </>
  );
}
