/** The text of a field; undefined when it was left empty. */
export function textIn(data: FormData, name: string): string | undefined {
  const value = data.get(name);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
