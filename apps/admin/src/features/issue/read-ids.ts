const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** The ids of members in a text, however it is laid out: each once, in order. A list saved from this desk will do. */
export const readIds = (text: string): string[] => [
  ...new Set((text.match(uuid) ?? []).map((id) => id.toLowerCase())),
];
