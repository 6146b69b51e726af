/** What chance decides, and two servers with the same history therefore do not share. */
const random: [RegExp, string][] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, "<id>"],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, "<access token>"],
  [/^data:image\/png;base64,.+$/g, "<image>"],
  [/\b(COUPON|MILEAGE)-[A-Z0-9]{26}\b/g, "$1-<code>"],
  [/\bBUZZ-[A-Z0-9]{6}\b/g, "BUZZ-<code>"],
  [/\bBUZZ-DC-[A-Z0-9]{5}\b/g, "BUZZ-DC-<code>"],
  [/\b(images|documents)\/[\w-]{32}/g, "$1/<name>"],
  [/\?expires=\d+&signature=[\w-]{43}/g, "?<signature>"],
  [/\b[A-Z2-7]{32}\b/g, "<authenticator secret>"],
  [/^[A-Z0-9]{6}(-[A-Z0-9]{6}){3}$/g, "<backup code>"],
  [/^whsec_[\w+/]{43}=$/g, "<webhook secret>"],
  [/^[A-Za-z0-9_-]{43}$/g, "<refresh token>"],
  [/^[0-9A-F]{8}$/g, "<label>"],
  [/\b(budget|reserved)\/(\d{4}-\d{2})\/([a-z]+)\/\d{2}\b/g, "$1/$2/$3/<part>"],
];

/** A value as JSON tells it, with every random part named instead. */
export const settled = (value: unknown): unknown =>
  value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value), (_, part: unknown) =>
        typeof part === "string"
          ? random.reduce((text, [form, name]) => text.replaceAll(form, name), part)
          : part,
      );
