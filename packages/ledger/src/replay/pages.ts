/** Walks rows in the order of a key, a page at a time: `read` gives those after a row, none at the end. */
export async function* pages<Row>(
  read: (after: Row | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after: Row | undefined; ; ) {
    const page = await read(after);
    const end = page.at(-1);
    if (end === undefined) return;
    yield page;
    after = end;
  }
}
