/** Where the bytes of files lie. Buzz makes every name: `images/….webp`, `documents/….pdf`. */
export type Storage = {
  /** What it is, for operators. */
  provider: "local" | "s3";
  /** Stores a file whole or not at all. */
  put(name: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The bytes; undefined when there is no such file. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** Removes a file; one that is not there is gone already. */
  remove(name: string): Promise<void>;
  /** Fails when files could not be stored now. */
  check(): Promise<void>;
};
