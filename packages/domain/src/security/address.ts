import { isIP, SocketAddress } from "node:net";

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
