import { type AppError, type Locale, publicMessage } from "@buzz/domain";
import { pendingOutput } from "@buzz/domain/approvals/schemas";
import type { RestMeta } from "../meta.js";
import { inBothCases, namesInCamelCase } from "./both-cases.js";

/** The body of a success. Fields are repeated under the names that older clients read. */
export function success(data: unknown, rest: RestMeta, at: Date) {
  const named = withSecondNames(data, rest.alsoEmits);
  return {
    success: true,
    data: rest.bothCases ? inBothCases(named) : named,
    timestamp: at.toISOString(),
  };
}

/** The HTTP status of a success: 202 when the command waits for a second operator. */
export const statusOf = (data: unknown, { status, mayPend }: RestMeta): 200 | 201 | 202 =>
  mayPend && pendingOutput.safeParse(data).success ? 202 : (status ?? 200);

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
  { alsoAccepts = {}, bothCases }: RestMeta,
): Record<string, unknown> {
  const renamed = Object.entries(alsoAccepts)
    .filter(([other, field]) => other in input && !(field in input))
    .map(([other, field]) => [field, input[other]]);
  const named = { ...input, ...Object.fromEntries(renamed) };
  return bothCases ? namesInCamelCase(named) : named;
}
