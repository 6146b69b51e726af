/** How a procedure appears on REST; what is not said here is the same on both transports. */
export type RestMeta = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/api`; parameters as `:name`. */
  path: `/${string}`;
  status?: 201;
  /** Other addresses of the same handler, kept for clients already in the field. */
  aliases?: readonly { method?: RestMeta["method"]; path: `/${string}` }[];
  /** Other names under which a field may arrive: other name → field. */
  alsoAccepts?: Readonly<Record<string, string>>;
  /** Second names under which data leaves: other name → field. */
  alsoEmits?: Readonly<Record<string, string>>;
};

export type Meta = {
  rest?: RestMeta;
  /** A second name on `/trpc`, for a word that a tRPC router cannot bear. */
  alsoNamed?: string;
  /** Anybody may call it; set by the public door. */
  open?: boolean;
  /** Takes credentials or tokens to test: its failures count on the auth bucket. */
  credentials?: true;
  /** Makes QR codes: counts on the caller's QR limit too. */
  makesQr?: true;
};
