/** Looks for malware in what strangers send. */
export type FileScanner = {
  /** Whether nothing was found. Fails when the scanner could not look at the whole file. */
  isClean(bytes: Uint8Array): Promise<boolean>;
};
