import { isUnknown, readError, useUpload } from "@buzz/client";
import { Button, buttonClass, Card, IconTile, UploadProgress } from "@buzz/ui";
import { CircleCheck, FileText, Trash2 } from "lucide-react";
import { useId } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { useProblem } from "../problems/use-problem";
import { type ApplyForm, type DocumentType, neededDocuments, sameEmail } from "./form";

interface DocumentFieldProps {
  type: DocumentType;
  applyToken: string;
  /** The server no longer takes the token. */
  onTokenDead: () => void;
}

/** One paper: chosen or photographed, sent at once, and kept with the form. */
export function DocumentField({ type, applyToken, onTokenDead }: DocumentFieldProps) {
  const t = useTranslations("apply.documents");
  const inWords = useProblem();
  const inputId = useId();
  const form = useFormContext<ApplyForm>();
  const email = form.getValues("email");
  const sent = form
    .watch("documents")
    .find((document) => document.type === type && sameEmail(document.email, email));

  const others = () => form.getValues("documents").filter((document) => document.type !== type);
  const keep = (documents: ApplyForm["documents"]) =>
    form.setValue("documents", documents, { shouldDirty: true, shouldValidate: true });

  const upload = useUpload("files.uploadBusinessDocuments", {
    applyToken,
    onSuccess: ({ uploadedFiles: [file] }) => {
      if (file) keep([...others(), { type, url: file.fileName, name: file.originalName, email }]);
    },
    onError: (error) => {
      if (readError(error).status === 401) onTokenDead();
    },
  });
  const problem = upload.error && inWords(upload.error);
  const needed = neededDocuments.includes(type);

  return (
    <Card className="flex flex-col gap-3">
      <div className="flex items-center gap-3.5">
        <IconTile tone={sent ? "good" : "brand"}>
          {sent ? (
            <CircleCheck aria-hidden className="size-5.5" />
          ) : (
            <FileText aria-hidden className="size-5.5" />
          )}
        </IconTile>
        <div className="min-w-0 flex-1">
          <p className="font-semibold">
            {t(`types.${type}`)}
            <span className={needed ? "text-bad-ink" : "font-normal text-ink-faint"}>
              {" "}
              {t(needed ? "needed" : "optional")}
            </span>
          </p>
          <p className="truncate text-caption text-ink-faint">{sent?.name ?? t(`texts.${type}`)}</p>
        </div>
      </div>
      {upload.isPending ? (
        <UploadProgress label={t("sending")} progress={upload.progress} onCancel={upload.cancel} />
      ) : (
        <div className="flex gap-2">
          <label
            htmlFor={inputId}
            className={buttonClass({ variant: sent ? "neutral" : "soft", block: true })}
          >
            {t(sent ? "replace" : "choose")}
            <input
              id={inputId}
              type="file"
              accept="image/jpeg,image/png,application/pdf"
              aria-label={t("chooseOf", { type: t(`types.${type}`) })}
              className="sr-only"
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) upload.mutate([file]);
                target.value = "";
              }}
            />
          </label>
          {sent && (
            <Button
              variant="ghost"
              aria-label={t("removeOf", { type: t(`types.${type}`) })}
              icon={<Trash2 aria-hidden className="size-5" />}
              onClick={() => keep(others())}
            />
          )}
        </div>
      )}
      {problem && (
        <div className="flex items-center gap-3">
          <p role="alert" className="flex-1 text-caption font-medium text-bad-ink">
            {problem.title} {problem.text}
          </p>
          {isUnknown(readError(upload.error)) && (
            <Button variant="soft" size="sm" className="min-h-11" onClick={upload.retry}>
              {t("resend")}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
