import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

const PRESENT = 0x01;
const VERIFIED = 0x04;
const NEW_CREDENTIAL = 0x40;

type Options = {
  /** Where the browser stands that the authenticator is plugged into. */
  origin: string;
  /** Whether it counts its signatures, as hardware does; passkeys of services do not. */
  counts?: boolean;
};

/** What a dishonest or broken one does otherwise. */
type Fault = { origin?: string; rpId?: string; verified?: boolean; counter?: number };

const bytesOf = (text: string) => new TextEncoder().encode(text);
const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const hashOf = (data: Uint8Array | string) => createHash("sha256").update(data).digest();

/** An authenticator with one passkey, as browsers speak for it. */
export function createPasskey({ origin, counts = false }: Options) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const credentialId = randomBytes(32);
  const id = encoded(credentialId);
  let counter = 0;

  const clientData = (type: string, challenge: string, at: string) =>
    bytesOf(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));

  const authenticatorData = (rpId: string, flags: number, count: number) => {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(count);
    return Buffer.concat([hashOf(rpId), Buffer.from([flags]), counted]);
  };

  const newCredential = () => {
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, "base64url"))],
        [-3, new Uint8Array(Buffer.from(y, "base64url"))],
      ]),
    );
    const length = Buffer.from([0, credentialId.length]);
    return Buffer.concat([Buffer.alloc(16), length, credentialId, key]);
  };

  const flagsOf = ({ verified = true }: Fault) => PRESENT | (verified ? VERIFIED : 0);

  return {
    /** What `navigator.credentials.create` brings. */
    register(options: { challenge: string; rp: { id?: string | undefined } }, fault: Fault = {}) {
      const rpId = fault.rpId ?? options.rp.id ?? "";
      const data = authenticatorData(rpId, flagsOf(fault) | NEW_CREDENTIAL, counter);
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, string>>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", new Uint8Array(Buffer.concat([data, newCredential()]))],
        ]),
      );
      const json = clientData("webauthn.create", options.challenge, fault.origin ?? origin);
      return {
        id,
        rawId: id,
        type: "public-key" as const,
        response: {
          clientDataJSON: encoded(json),
          attestationObject: encoded(attestation),
          transports: ["internal" as const],
        },
      };
    },

    /** What `navigator.credentials.get` brings. */
    sign(options: { challenge: string; rpId?: string | undefined }, fault: Fault = {}) {
      if (counts) counter += 1;
      const count = fault.counter ?? counter;
      const rpId = fault.rpId ?? options.rpId ?? "";
      const data = authenticatorData(rpId, flagsOf(fault), count);
      const json = clientData("webauthn.get", options.challenge, fault.origin ?? origin);
      const signature = sign("sha256", Buffer.concat([data, hashOf(json)]), privateKey);
      return {
        id,
        rawId: id,
        type: "public-key" as const,
        response: {
          clientDataJSON: encoded(json),
          authenticatorData: encoded(data),
          signature: encoded(signature),
        },
      };
    },
  };
}

export type Passkey = ReturnType<typeof createPasskey>;
