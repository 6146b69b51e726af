/** What came of a call: the status of the answer, or why there is none. */
export type CallOutcome =
  | { status: number }
  | { failure: "timeout" | "address" | "tls" | "unreachable" };

type Call = {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
};

/** Calls other people's servers at addresses that they gave, none but public ones. */
export type PublicCaller = {
  /** Whether calls to this address may be made: https on its usual port, at no address known to be private. */
  accepts(url: string): Promise<boolean>;
  /** Posts once, in bounded time; follows no redirect and reads no body. Never rejects. */
  post(call: Call): Promise<CallOutcome>;
};
