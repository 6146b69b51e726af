import { type RefObject, useEffect, useRef } from "react";

/** Brings the first field that was refused under the cursor. `refused` is a new value for every refusal. */
export function useInvalidFocus(refused: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  return form;
}
