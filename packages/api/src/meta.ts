/** How a procedure appears on REST; what is not said here is the same on both transports. */
export type RestMeta = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/api`; parameters as `:name`. */
  path: `/${string}`;
  status?: 201;
  /** Other addresses of the same handler, kept for clients already in the field; `input` is what the address says. */
  aliases?: readonly {
    method?: RestMeta["method"];
    path: `/${string}`;
    input?: Readonly<Record<string, unknown>>;
  }[];
  /** Other names under which a field may arrive: other name → field. */
  alsoAccepts?: Readonly<Record<string, string>>;
  /** Second names under which data leaves: other name → field beside it; `items.name` names one in each item. */
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
