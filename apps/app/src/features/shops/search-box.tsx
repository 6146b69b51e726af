import { IconButton } from "@buzz/ui";
import { Search, X } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "use-intl";

interface SearchBoxProps {
  label: string;
  value: string;
  /** Called when the typing pauses. */
  onChange: (value: string) => void;
}

const pauseMilliseconds = 350;

export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const t = useTranslations("shops");
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const tell = useEffectEvent(onChange);

  if (value !== known) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }

  useEffect(() => {
    if (typed.trim() === known) return;
    const timer = setTimeout(() => tell(typed.trim()), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, known]);

  return (
    <div role="search" className="relative flex items-center">
      <Search aria-hidden className="pointer-events-none absolute left-4 size-5 text-ink-faint" />
      <input
        type="search"
        enterKeyHint="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-12 w-full rounded-control bg-surface pr-12 pl-11.5 text-lead ring-1 ring-line placeholder:text-ink-faint focus-visible:ring-2 focus-visible:ring-brand focus-visible:outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      {typed && (
        <span className="absolute right-0.5">
          <IconButton
            label={t("clear")}
            icon={<X aria-hidden className="size-5" />}
            onClick={() => setTyped("")}
          />
        </span>
      )}
    </div>
  );
}
