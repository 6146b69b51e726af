import { clsx } from "clsx";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { filterClass } from "./filter-bar";

interface FilterSearchProps {
  /** Says what is searched. */
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  maxLength?: number;
}

/** Typing pauses this long before it is searched for, ms. */
const pause = 350;

/** Words to look for; `/` leads to it. */
export function FilterSearch({ label, value = "", onChange, maxLength = 100 }: FilterSearchProps) {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef(0);
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const elsewhere = event.target instanceof Element && event.target.closest("input, textarea");
      if (event.key !== "/" || elsewhere || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => {
      document.removeEventListener("keydown", focus);
      clearTimeout(timer.current);
    };
  }, []);

  function search(next: string) {
    clearTimeout(timer.current);
    onChange(next.trim() || undefined);
  }

  return (
    <span className={clsx(filterClass, "w-64 max-w-full")}>
      <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={maxLength}
        onChange={({ target }) => {
          setTyped(target.value);
          clearTimeout(timer.current);
          timer.current = window.setTimeout(() => search(target.value), pause);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // A form around it must not be sent by that.
          event.preventDefault();
          search(typed);
        }}
        className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-faint"
      />
    </span>
  );
}
