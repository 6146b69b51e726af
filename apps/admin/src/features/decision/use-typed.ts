import { type RefObject, useEffect, useState } from "react";
import { readForm } from "./read-form";

const contentOf = (form: HTMLFormElement | null): string | null =>
  form && JSON.stringify(readForm(form));

/** Whether a form of uncontrolled fields holds something else than when it was shown or last saved. */
export function useTyped(form: RefObject<HTMLFormElement | null>) {
  const [saved, setSaved] = useState<string | null>(null);
  const [now, setNow] = useState<string | null>(null);
  useEffect(() => {
    setSaved(contentOf(form.current));
    setNow(contentOf(form.current));
  }, [form]);
  return {
    typed: now !== saved,
    /** For the form's `onInput`. */
    look: () => setNow(contentOf(form.current)),
    /** What it holds is saved. */
    settle: () => {
      setSaved(contentOf(form.current));
      setNow(contentOf(form.current));
    },
  };
}
