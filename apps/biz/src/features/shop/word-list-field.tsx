import { Button, TextField } from "@buzz/ui";
import { X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

interface WordListFieldProps {
  label: string;
  hint: string;
  words: readonly string[];
  onChange: (words: string[]) => void;
  most: number;
  /** Ready words to press, for those who would rather not type. */
  ideas: readonly string[];
}

/** A list of short words: typed one by one, or pressed out of what is offered. */
export function WordListField({ label, hint, words, onChange, most, ideas }: WordListFieldProps) {
  const t = useTranslations("shop.words");
  const [text, setText] = useState("");
  const offered = ideas.filter((idea) => !words.includes(idea));
  const full = words.length >= most;

  function add(word: string) {
    const clean = word.replace(/^#/, "").trim();
    if (clean !== "" && !words.includes(clean) && !full) onChange([...words, clean]);
    setText("");
  }

  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={label}
        hint={full ? t("full", { most }) : hint}
        value={text}
        disabled={full}
        maxLength={30}
        enterKeyHint="done"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add(text);
        }}
        trailing={
          text.trim() !== "" && (
            <Button variant="soft" size="sm" onClick={() => add(text)}>
              {t("add")}
            </Button>
          )
        }
      />
      {words.length > 0 && (
        <ul aria-label={label} className="flex flex-wrap gap-2">
          {words.map((word) => (
            <li key={word}>
              <button
                type="button"
                aria-label={t("remove", { word })}
                onClick={() => onChange(words.filter((other) => other !== word))}
                className="inline-flex min-h-11 items-center gap-1.5 rounded-full bg-inverse pr-3 pl-4 font-semibold text-on-inverse active:scale-96"
              >
                {word}
                <X aria-hidden className="size-4.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && !full && (
        <ul aria-label={t("ideas")} className="flex flex-wrap gap-2">
          {offered.map((idea) => (
            <li key={idea}>
              <button
                type="button"
                onClick={() => add(idea)}
                className="min-h-11 rounded-full bg-surface px-4 font-medium text-ink-soft ring-1 ring-line active:scale-96"
              >
                <span aria-hidden>+ </span>
                {idea}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
