import { Button, IconButton, TextField } from "@buzz/ui";
import { Plus, X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Marketer } from "./content";
import { ImageButton } from "./image-button";

type Attachments = Marketer["attachments"];

interface AttachmentsFieldProps {
  attachments: Attachments;
  onChange: (attachments: Attachments) => void;
  isWrong: (field: string) => boolean;
}

const most = 10;

/** Files that come with a course: an address on the web, or a picture sent from here. */
export function AttachmentsField({ attachments, onChange, isWrong }: AttachmentsFieldProps) {
  const t = useTranslations("contents.attachments");
  const change = (index: number, next: Partial<Attachments[number]>) =>
    onChange(attachments.map((file, at) => (at === index ? { ...file, ...next } : file)));
  return (
    <div role="group" aria-label={t("title")} className="flex flex-col gap-3">
      <span className="text-caption font-semibold text-ink-soft">{t("title")}</span>
      {attachments.map((file, index) => (
        <div key={index} className="grid grid-cols-[1fr_1.5fr_auto] items-start gap-2">
          <TextField
            name={`attachments.${index}.name`}
            label={t("name")}
            maxLength={200}
            value={file.name}
            onChange={({ target }) => change(index, { name: target.value })}
            error={isWrong(`attachments.${index}.name`) && t("nameWrong")}
          />
          <TextField
            name={`attachments.${index}.url`}
            label={t("url")}
            value={file.url}
            onChange={({ target }) => change(index, { url: target.value })}
            error={isWrong(`attachments.${index}.url`) && t("urlWrong")}
          />
          <IconButton
            className="mt-6"
            label={t("remove", { index: index + 1 })}
            icon={<X aria-hidden className="size-4.5" />}
            onClick={() => onChange(attachments.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {attachments.length < most && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            variant="soft"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => onChange([...attachments, { name: "", url: "" }])}
          >
            {t("add")}
          </Button>
          <ImageButton
            label={t("addPicture")}
            onUploaded={(url) => onChange([...attachments, { name: t("picture"), url }])}
          />
        </div>
      )}
    </div>
  );
}
