import { useFormatter } from "use-intl";
import { useWords } from "../i18n/words";
import { Button } from "./button";
import { Progress } from "./progress";

interface UploadProgressProps {
  /** What is being sent. */
  label: string;
  /** The share that has left, 0–1; null while it is not known. */
  progress: number | null;
  onCancel: () => void;
}

/** How far an upload is, with a way out of it. What has left is still to be looked at by the server. */
export function UploadProgress({ label, progress, onCancel }: UploadProgressProps) {
  const words = useWords();
  const format = useFormatter();
  const isLeft = progress !== null && progress >= 1;
  return (
    <div className="flex items-center gap-3">
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <p className="flex justify-between gap-3 text-caption font-medium text-ink-soft">
          <span role="status">{isLeft ? words.checkingUpload : label}</span>
          {progress !== null && !isLeft && (
            <span aria-hidden className="tabular-nums">
              {format.number(progress, { style: "percent", maximumFractionDigits: 0 })}
            </span>
          )}
        </p>
        <Progress label={label} value={isLeft ? null : progress} />
      </div>
      <Button variant="ghost" size="sm" className="min-h-11" onClick={onCancel}>
        {words.cancel}
      </Button>
    </div>
  );
}
