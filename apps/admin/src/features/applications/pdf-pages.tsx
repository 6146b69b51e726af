import { Skeleton } from "@buzz/ui";
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";

GlobalWorkerOptions.workerSrc = workerUrl;

interface PdfPagesProps {
  url: string;
  /** Names the pages for those who cannot see them. */
  label: string;
  onFailed: () => void;
}

/** More pages than any licence or bankbook copy has. */
const most = 20;
const scale = 1.5;

/** The pages of a PDF, drawn one below the other. */
export function PdfPages({ url, label, onFailed }: PdfPagesProps) {
  const [file, setFile] = useState<PDFDocumentProxy | null>(null);
  const failed = useRef(onFailed);
  failed.current = onFailed;

  useEffect(() => {
    const loading = getDocument({ url, isEvalSupported: false });
    let current = true;
    loading.promise.then(
      (loaded) => current && setFile(loaded),
      () => current && failed.current(),
    );
    return () => {
      current = false;
      void loading.destroy();
    };
  }, [url]);

  if (!file) return <Skeleton className="h-96" />;
  return Array.from({ length: Math.min(file.numPages, most) }, (_, index) => (
    <PdfPage key={index} file={file} number={index + 1} label={label} />
  ));
}

interface PdfPageProps {
  file: PDFDocumentProxy;
  number: number;
  label: string;
}

function PdfPage({ file, number, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stop = () => {};
    let current = true;
    file.getPage(number).then(
      (page) => {
        if (!current || !canvas.current) return;
        const viewport = page.getViewport({ scale });
        canvas.current.width = viewport.width;
        canvas.current.height = viewport.height;
        const drawing = page.render({ canvas: canvas.current, viewport });
        stop = () => drawing.cancel();
        // A drawing that was cancelled has nothing to tell.
        drawing.promise.catch(() => undefined);
      },
      () => undefined,
    );
    return () => {
      current = false;
      stop();
    };
  }, [file, number]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`${label}, ${number}`}
      className="mx-auto block max-w-full not-last:border-b not-last:border-line"
    />
  );
}
