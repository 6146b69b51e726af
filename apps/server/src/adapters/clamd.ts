import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { FileScanner } from "@buzz/domain";

const TIMEOUT_MS = 20_000;

/**
 * ClamAV's daemon at `tcp://host:port`, which is sent the bytes themselves; undefined without an address. What it
 * does not call clean or malware in so many words is a failure: clamscan of npm waits for ever when the daemon hangs.
 */
export function createFileScanner(
  address: string | undefined,
  timeoutMs = TIMEOUT_MS,
): FileScanner | undefined {
  if (address === undefined) return undefined;
  const { hostname, port } = new URL(address);
  return {
    async isClean(bytes) {
      const signal = AbortSignal.timeout(timeoutMs);
      const socket = connect({ host: hostname, port: Number(port), signal });
      try {
        await once(socket, "connect", { signal });
        socket.write(streamed(bytes));
        const answer = await text(socket);
        if (answer === "stream: OK\0") return true;
        if (answer.endsWith(" FOUND\0")) return false;
        throw new Error(`clamd answered ${JSON.stringify(answer)}`);
      } finally {
        socket.destroy();
      }
    },
  };
}

/** The INSTREAM command with one chunk and the empty one that ends it. */
function streamed(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([Buffer.from("zINSTREAM\0"), length, bytes, Buffer.alloc(4)]);
}
