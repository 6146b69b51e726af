import { Badge, buttonClass, CourseArticle, PhoneFrame } from "@buzz/ui";
import { Paperclip, PlayCircle } from "lucide-react";
import { useTranslations } from "use-intl";
import type { MarketerDraft } from "./marketer-draft";

/** A course as those who invite see it, opened. */
export function MarketerPreview({ draft }: { draft: MarketerDraft }) {
  const t = useTranslations("contents");
  const title = draft.title || t("fields.title");
  return (
    <PhoneFrame label={t("previewOf", { title })}>
      <div className="flex flex-col gap-4">
        <p className="flex gap-1.5">
          <Badge tone="brand">{t(`types.${draft.contentType}`)}</Badge>
          <Badge>{t(`levels.${draft.targetLevel}`)}</Badge>
        </p>
        <h2 className="text-title font-bold">{title}</h2>
        <CourseArticle body={draft.contentBody || t("fields.contentBody")}>
          {draft.videoUrl && (
            <span className={buttonClass({ block: true })}>
              <PlayCircle aria-hidden className="size-5" />
              {t("watch")}
            </span>
          )}
          {draft.attachments.map(({ name, url }) => (
            <span key={url} className={buttonClass({ variant: "neutral", block: true })}>
              <Paperclip aria-hidden className="size-4.5" />
              {name}
            </span>
          ))}
        </CourseArticle>
      </div>
    </PhoneFrame>
  );
}
