/**
 * What came of handing a message over: `gone` when nobody is at that address any more, `refused` when it will never be
 * taken, `later` when it may be the next time.
 */
export type Sent = "sent" | "gone" | "refused" | "later";

type Text = { title: string; message: string };

/** Ways to people besides the app; null where no provider is configured. None of them rejects. */
export type Channels = {
  email: ((to: string, text: Text) => Promise<Sent>) | null;
  /** @param to digits alone. */
  sms: ((to: string, text: string) => Promise<Sent>) | null;
  /** @param token of a device. */
  push: ((token: string, text: Text) => Promise<Sent>) | null;
};
