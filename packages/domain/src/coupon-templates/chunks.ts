/** Rows of one statement. */
const CHUNK = 2_000;

/** Cuts a list into pieces of which none is empty. */
export function chunksOf<T>(rows: readonly T[]): [T, ...T[]][] {
  const chunks: [T, ...T[]][] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const [first, ...others] = rows.slice(start, start + CHUNK);
    if (first !== undefined) chunks.push([first, ...others]);
  }
  return chunks;
}
