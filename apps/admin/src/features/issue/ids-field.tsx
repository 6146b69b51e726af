import { buttonClass, TextArea } from "@buzz/ui";
import { FileUp } from "lucide-react";
import { useTranslations } from "use-intl";
import { readIds } from "./read-ids";

interface IdsFieldProps {
  text: string;
  onText: (text: string) => void;
  error: string | false;
}

/** Whom it is for, one by one: ids that are pasted, or stand in a file. */
export function IdsField({ text, onText, error }: IdsFieldProps) {
  const t = useTranslations("issue.audience");
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={t("ids")}
        hint={t("idsHint")}
        error={error}
        rows={6}
        spellCheck={false}
        value={text}
        onChange={({ target }) => onText(target.value)}
        className="tabular-nums"
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-caption font-semibold text-ink-soft">
          {t("idsRead", { count: readIds(text).length })}
        </p>
        <label
          className={`${buttonClass({ variant: "neutral", size: "sm" })} has-focus-visible:outline-2 has-focus-visible:outline-brand`}
        >
          <FileUp aria-hidden className="size-4" />
          {t("file")}
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = "";
              void file?.text().then((content) => onText(readIds(content).join("\n")));
            }}
          />
        </label>
      </div>
    </div>
  );
}
