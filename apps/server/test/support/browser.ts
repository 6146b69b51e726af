import { parseSetCookie, type SetCookie } from "cookie";
import type { FastifyInstance } from "fastify";
import { type Answer, readEnvelope, readWire } from "./answer.js";
import { headersOf, type Input, routeOf } from "./transports.js";

type Transport = "REST" | "tRPC";

/** What a browser keeps and sends by itself: cookies by the path they are for, and its page's origin. */
export class TestBrowser {
  readonly #app: FastifyInstance;
  readonly #jar: SetCookie[] = [];
  readonly origin: string;

  constructor(app: FastifyInstance, origin = "https://buzz.example.org") {
    this.#app = app;
    this.origin = origin;
  }

  /** What the browser is known by; once for each path. */
  get deviceCookies(): readonly SetCookie[] {
    return this.#jar.filter(({ name }) => isDevice(name));
  }

  /** Every other cookie, once for each path. */
  get cookies(): readonly SetCookie[] {
    return this.#jar.filter(({ name }) => !isDevice(name));
  }

  /** The `Cookie` header that goes to an address. */
  cookieFor(path: string): string {
    return this.#jar
      .filter((cookie) => cookie.path !== undefined && isBelow(path, cookie.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  }

  /** Calls a mutation as one of our apps does, unless `headers` say otherwise. */
  async call(
    transport: Transport,
    procedure: string,
    input: Input = {},
    headers: Record<string, string> = {},
    token?: string,
  ): Promise<Answer> {
    const path =
      transport === "REST" ? `/api${routeOf(procedure).rest.path}` : `/trpc/${procedure}`;
    const cookie = this.cookieFor(path);
    const reply = await this.#app.inject({
      method: "POST",
      url: path,
      headers: {
        origin: this.origin,
        "x-buzz-session": "cookie",
        ...(cookie === "" ? {} : { cookie }),
        ...headersOf({ token, headers }),
      },
      payload: transport === "REST" ? { ...input } : { json: input },
    });
    this.#keep(reply.headers["set-cookie"]);
    return transport === "REST"
      ? readEnvelope(reply)
      : readWire(reply.statusCode, reply.headers, JSON.parse(reply.body));
  }

  /** Opens an address of ours in the address bar, as a page of another site may have it do. */
  async visit(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; location: string }> {
    const cookie = this.cookieFor(path.split("?", 1)[0] ?? path);
    const reply = await this.#app.inject({
      method: "GET",
      url: path,
      headers: { cookie, ...headers },
    });
    this.#keep(reply.headers["set-cookie"]);
    return { status: reply.statusCode, location: reply.headers.location ?? "" };
  }

  #keep(lines: string | string[] = []): void {
    for (const line of [lines].flat()) {
      const cookie = parseSetCookie(line);
      const at = this.#jar.findIndex(
        ({ name, path }) => name === cookie.name && path === cookie.path,
      );
      if (at >= 0) this.#jar.splice(at, 1);
      if (cookie.maxAge !== 0) this.#jar.push(cookie);
    }
  }
}

const isDevice = (name: string): boolean => name.endsWith("buzz-device");

/** RFC 6265 §5.1.4. */
const isBelow = (path: string, cookiePath: string): boolean =>
  path === cookiePath || path.startsWith(cookiePath.replace(/\/?$/, "/"));
