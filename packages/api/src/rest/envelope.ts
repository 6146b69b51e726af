import { type AppError, type Locale, publicMessage } from "@buzz/domain";
import type { RestMeta } from "../meta.js";

/** The body of a success. `alsoEmits` repeats fields under the names older clients read. */
export const success = (data: unknown, rest: RestMeta, at: Date) => ({
  success: true,
  data: withSecondNames(data, rest.alsoEmits),
  timestamp: at.toISOString(),
});

/** The body of an error: registry code and public text, nothing internal. */
export const failure = (error: AppError, locale: Locale, at: Date) => ({
  success: false,
  error: {
    code: error.code,
    message: publicMessage(error.code, locale),
    ...(error.details === undefined ? {} : { details: error.details }),
    timestamp: at.toISOString(),
  },
});

/** Names with a dot belong inside the field before it; they come first, so that a copy of a list has them too. */
function withSecondNames(data: unknown, names: RestMeta["alsoEmits"] = {}): unknown {
  return Object.entries(names)
    .map(([other, field]) => ({ path: other.split("."), field }))
    .sort((one, other) => other.path.length - one.path.length)
    .reduce((named, { path, field }) => withSecondName(named, path, field), data);
}

function withSecondName(data: unknown, [name = "", ...inner]: string[], field: string): unknown {
  if (Array.isArray(data)) return data.map((item) => withSecondName(item, [name, ...inner], field));
  if (typeof data !== "object" || data === null) return data;
  const value: unknown =
    inner.length === 0
      ? Reflect.get(data, field)
      : withSecondName(Reflect.get(data, name), inner, field);
  return { ...data, [name]: value };
}

/** A copy of an input in which fields under other accepted names bear their own; a field's own name wins. */
export function withOwnNames(
  input: Record<string, unknown>,
  names: RestMeta["alsoAccepts"],
): Record<string, unknown> {
  const renamed = Object.entries(names ?? {})
    .filter(([other, field]) => other in input && !(field in input))
    .map(([other, field]) => [field, input[other]]);
  return { ...input, ...Object.fromEntries(renamed) };
}
