import { Skeleton } from "@buzz/ui";
import { ExternalLink, FileText } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { Application } from "./application";

const PdfPages = lazy(() => import("./pdf-pages").then((module) => ({ default: module.PdfPages })));

type Sent = Application["documents"][number];

const isPdf = ({ fileName }: Sent) => fileName.toLowerCase().endsWith(".pdf");

/** What the applicant sent, read in place. The links are signed and work for a while only. */
export function DocumentViewer({ documents }: Pick<Application, "documents">) {
  const t = useTranslations("applications.documents");
  if (documents.length === 0) return <p className="text-ink-faint">{t("none")}</p>;
  return (
    <ul className="flex flex-col gap-4">
      {documents.map((document) => (
        <li key={document.fileName} className="flex flex-col gap-2">
          <div className="flex items-center justify-between gap-3">
            <span className="flex min-w-0 items-center gap-2 font-medium">
              <FileText aria-hidden className="size-4.5 shrink-0 text-ink-faint" />
              <span className="truncate">{document.type ?? document.fileName}</span>
            </span>
            <a
              href={document.url}
              target="_blank"
              rel="noreferrer"
              className="inline-flex min-h-9 items-center gap-1.5 text-caption font-semibold text-brand-ink hover:underline"
            >
              <ExternalLink aria-hidden className="size-4" />
              {t("open")}
            </a>
          </div>
          <Sheet document={document} />
        </li>
      ))}
    </ul>
  );
}

function Sheet({ document }: { document: Sent }) {
  const t = useTranslations("applications.documents");
  const [failed, setFailed] = useState(false);
  const frame = "max-h-[32rem] overflow-auto rounded-control bg-sunken ring-1 ring-line";
  if (failed) return <p className="text-caption text-bad-ink">{t("unreadable")}</p>;
  if (isPdf(document))
    return (
      <div className={frame}>
        <Suspense fallback={<Skeleton className="h-96" />}>
          <PdfPages url={document.url} label={document.fileName} onFailed={() => setFailed(true)} />
        </Suspense>
      </div>
    );
  return (
    <div className={frame}>
      <img
        src={document.url}
        alt={document.type ?? document.fileName}
        onError={() => setFailed(true)}
        className="mx-auto block max-w-full"
      />
    </div>
  );
}
