/**
 * What came of handing a message over: `gone` when nobody is at that address any more, `refused` when it will never be
 * taken, `later` when it may be the next time.
 */
export type Sent = "sent" | "gone" | "refused" | "later";

type Text = { title: string; message: string };

/**
 * A device by its token at Firebase, or, with the keys that what is sent to it is sealed for (RFC 8291, base64url), a
 * browser by its address at its push service.
 */
export type Device = { token: string; keys: { p256dh: string; auth: string } | null };

export type Push = {
  send: (device: Device, text: Text) => Promise<Sent>;
  /** The public key (RFC 8292, base64url) that browsers subscribe with; null when none are reached. */
  browserKey: string | null;
};

/** Ways to people besides the app; null where no provider is configured. None of them rejects. */
export type Channels = {
  email: ((to: string, text: Text) => Promise<Sent>) | null;
  /** @param to digits alone. */
  sms: ((to: string, text: string) => Promise<Sent>) | null;
  push: Push | null;
};
