import getPort, { portNumbers } from "get-port";

/**
 * The port that a variable asks for.
 *
 * @throws when it is no port number or cannot be had: who names a port wants that one.
 */
export async function requestedPort(variable: string, value: string): Promise<number> {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${variable}=${value} is not a port number (1 to 65535).`);
  }
  if ((await getPort({ port })) !== port) {
    throw new Error(
      `Port ${port} (${variable}) is taken. Stop what uses it, or set ${variable} to another port.`,
    );
  }
  return port;
}

/** The default port, or the first free one from `next` on, with a line that says so. */
export async function defaultPort(title: string, preferred: number, next: number): Promise<number> {
  const port = await getPort({ port: [preferred, ...portNumbers(next, next + 99)] });
  if (port !== preferred) console.log(`Port ${preferred} is taken, so ${title} uses ${port}.`);
  return port;
}

/** `PORT`, else 3000; only in development another one when 3000 is taken. */
export function apiPort(): Promise<number> {
  const { PORT, NODE_ENV } = process.env;
  if (PORT || NODE_ENV === "production") return requestedPort("PORT", PORT || "3000");
  return defaultPort("the API", 3000, 3001);
}
