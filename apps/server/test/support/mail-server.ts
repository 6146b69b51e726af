import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type MailServer = {
  url: string;
  /** Every letter it took, as it came. */
  letters: string[];
  close(): Promise<void>;
};

/** A mail server on loopback, which may refuse who is written to. */
export async function startMailServer(
  options: Pick<SMTPServerOptions, "onRcptTo"> & { port?: number } = {},
): Promise<MailServer> {
  const letters: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    ...(options.onRcptTo === undefined ? {} : { onRcptTo: options.onRcptTo }),
    onData: (stream, _, done) => {
      text(stream).then((letter) => {
        letters.push(letter);
        done();
      }, done);
    },
  });
  const url = await listen(smtp.server, options.port);
  return { url, letters, close: () => new Promise((closed) => smtp.close(() => closed())) };
}

/** What a letter says, in whichever way it was packed for the journey. */
export function textOf(letter: string): string {
  const end = letter.indexOf("\r\n\r\n");
  const body = letter.slice(end).trim();
  if (/^content-transfer-encoding: base64/im.test(letter.slice(0, end)))
    return Buffer.from(body, "base64").toString().trim();
  return body
    .replaceAll("=\r\n", "")
    .replaceAll(/(=[0-9A-F]{2})+/g, (bytes) =>
      Buffer.from(bytes.replaceAll("=", ""), "hex").toString(),
    );
}

/** Takes connections and never says a word; counts them. */
export async function startMuteServer() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket));
  return {
    url: await listen(server),
    sockets,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

async function listen(server: Server, port = 0): Promise<string> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `smtp://127.0.0.1:${address.port}`;
}
