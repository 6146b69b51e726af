import { isIP, SocketAddress } from "node:net";
import { AppError } from "../kernel/errors.js";

/**
 * The one way of writing an address: IPv6 in short form, and IPv4 as IPv4 also when it came in an IPv6 coat.
 * Undefined for what is no address.
 */
export function canonicalAddress(text: string): string | undefined {
  const version = isIP(text);
  if (version === 0 || text.includes("%")) return undefined;
  const { address } = new SocketAddress({
    address: text,
    family: version === 6 ? "ipv6" : "ipv4",
  });
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}

/** The stored form of an address that a caller gave in a field. @throws VALIDATION_002 what is no address. */
export function givenAddress(field: string, text: string): string {
  const address = canonicalAddress(text);
  if (address === undefined)
    throw new AppError("VALIDATION_002", [{ field, message: "an IPv4 or IPv6 address" }]);
  return address;
}
