import type { z } from "zod";
import type { policy } from "./schemas.js";

type Terms = Omit<z.output<typeof policy>, "id" | "createdAt" | "updatedAt">;

/** One field of a policy, before and after; null for a field that is not there. */
export type Change = { field: string; oldValue: unknown; newValue: unknown };

/** What differs between two states of a policy, field by field. */
export function changesBetween(before: Terms, after: Terms): Change[] {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((field) => {
    const oldValue = old.get(field) ?? null;
    const newValue = next.get(field) ?? null;
    return oldValue === newValue ? [] : [{ field, oldValue, newValue }];
  });
}

function fieldsOf({ type, name, description, reward, conditions, priority, status }: Terms) {
  return new Map<string, unknown>([
    ...Object.entries({ type, name, description, priority, status }),
    ...Object.entries(reward).map(([key, value]) => [`reward.${key}`, value] as const),
    ...Object.entries(conditions).map(([key, value]) => [`conditions.${key}`, value] as const),
  ]);
}
