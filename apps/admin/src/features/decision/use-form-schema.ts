import { readError } from "@buzz/client";
import { useState } from "react";
import type { z } from "zod";
import { readForm } from "./read-form";

/**
 * Checks a form with the schema its procedure parses with. Empty fields count as left out. A field is wrong when
 * the schema, or the server in its last answer, says so.
 */
export function useFormSchema<Schema extends z.ZodType>(schema: Schema, refusal: unknown) {
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const refused = Object.keys(readError(refusal).fields);

  return {
    /** The input for the server, or null when something must be corrected first: then the field has the focus. */
    parse(form: HTMLFormElement, fixed: Record<string, unknown>): z.output<Schema> | null {
      const result = schema.safeParse({ ...readForm(form), ...fixed });
      const fields = result.success ? [] : result.error.issues.map((issue) => issue.path.join("."));
      setWrong(fields);
      const [first] = fields;
      const control = first === undefined ? null : form.elements.namedItem(first);
      if (control instanceof HTMLElement) control.focus();
      return result.success ? result.data : null;
    },
    isWrong: (field: string) => wrong.includes(field) || refused.includes(field),
    clear: () => setWrong([]),
  };
}
