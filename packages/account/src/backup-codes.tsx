import { Button, useToast } from "@buzz/ui";
import { Copy, Download } from "lucide-react";
import { useWords } from "./words/use-words";

interface BackupCodesProps {
  codes: readonly string[];
  /** Without it the codes stand beside something else that goes on. */
  onKept?: () => void;
}

/** Shows backup codes this once, and helps to keep them. */
export function BackupCodes({ codes, onKept }: BackupCodesProps) {
  const { backup: words } = useWords();
  const toast = useToast();
  const text = codes.join("\n");
  return (
    <section aria-label={words.title} className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold">{words.title}</h3>
        <p className="text-caption text-ink-soft">{words.text}</p>
      </div>
      <ul className="grid gap-y-1.5 rounded-control bg-sunken p-4 text-center font-mono text-caption">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex gap-2 *:flex-1">
        <Button
          variant="neutral"
          icon={<Copy aria-hidden className="size-4.5" />}
          onClick={() =>
            void navigator.clipboard.writeText(text).then(() => toast.good(words.copied))
          }
        >
          {words.copy}
        </Button>
        <Button
          variant="neutral"
          icon={<Download aria-hidden className="size-4.5" />}
          onClick={() => save(text)}
        >
          {words.save}
        </Button>
      </div>
      {onKept && (
        <Button size="lg" block onClick={onKept}>
          {words.kept}
        </Button>
      )}
    </section>
  );
}

function save(text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "buzz-backup-codes.txt";
  link.click();
  URL.revokeObjectURL(url);
}
