type Tree = { [name: string]: unknown };

/**
 * What was typed, by the names of the fields: `categories.coupon` stands in `categories`, a NumberField is a number, a
 * checkbox true or false. Empty fields are left out, unless they are marked as clearing what was there (`data-clears`):
 * then they are null.
 */
export function readForm(form: HTMLFormElement): Tree {
  const root: Tree = {};
  for (const element of form.elements) {
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement;
    if (!isField || element.name === "" || element.disabled) continue;
    if (element instanceof HTMLInputElement && element.type === "radio" && !element.checked)
      continue;
    const path = element.name.split(".");
    const name = path.pop() ?? "";
    const place = path.reduce(within, root);
    const value = valueIn(element);
    if (value !== undefined) place[name] = value;
  }
  return root;
}

function within(tree: Tree, name: string): Tree {
  const known = tree[name];
  if (isTree(known)) return known;
  const made: Tree = {};
  tree[name] = made;
  return made;
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

function valueIn(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): unknown {
  if (field instanceof HTMLInputElement && field.type === "checkbox") return field.checked;
  const text = field.value.trim();
  if (text === "") return "clears" in field.dataset ? null : undefined;
  return "number" in field.dataset ? Number(text.replaceAll(",", "")) : text;
}
