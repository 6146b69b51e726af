import type { z } from "zod";

/** How a body of an older form is told in today's words. `body` is its schema, for readers and for the documents. */
export type AliasBody = {
  body: z.ZodType;
  /** @throws ZodError when the body does not have that form. */
  read(body: unknown, at: Date): Record<string, unknown>;
};

/** Declares the body of an alias, and what it says, at an instant, as the procedure's input. */
export const aliasBody = <S extends z.ZodType>(
  body: S,
  say: (body: z.output<S>, at: Date) => Record<string, unknown>,
): AliasBody => ({ body, read: (value, at) => say(body.parse(value), at) });

/** How a procedure appears on REST; what is not said here is the same on both transports. */
export type RestMeta = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/api`; parameters as `:name`. */
  path: `/${string}`;
  status?: 201;
  /** May have to wait for a second operator; then the answer's status is 202. */
  mayPend?: true;
  /** Other addresses of the same handler, kept for clients already in the field; `input` is what the address says. */
  aliases?: readonly {
    method?: RestMeta["method"];
    path: `/${string}`;
    input?: Readonly<Record<string, unknown>>;
    /** What a body of another form means. */
    reads?: AliasBody;
  }[];
  /** Other names under which a field may arrive: other name → field. */
  alsoAccepts?: Readonly<Record<string, string>>;
  /** Second names under which data leaves: other name → field beside it; `items.name` names one in each item. */
  alsoEmits?: Readonly<Record<string, string>>;
  /** Fields arrive in snake_case as well as camelCase, and leave in both, nested ones too. */
  bothCases?: true;
};

/** Those who sign in, each with an app of their own: residents and visitors, shop owners, operators. */
export type Audience = "user" | "owner" | "admin";

export type Meta<A extends Audience = Audience> = {
  rest?: RestMeta;
  /** Whom its door can let in; set by the door, in the value and in the type. */
  admits?: readonly A[];
  /** A second name on `/trpc`, for a word that a tRPC router cannot bear. */
  alsoNamed?: string;
  /** Anybody may call it; set by the public door. */
  open?: boolean;
  /** Takes credentials or tokens to test: its failures count on the auth bucket. */
  credentials?: true;
  /** Makes QR codes: counts on the caller's QR limit too. */
  makesQr?: true;
  /** Looks up the codes that customers show: wrong discount codes count on a limit of their own. */
  looksUpCodes?: true;
};
