import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

type Passed = { hostname?: string; action?: string };

export const SECRET_KEY = "the-secret-of-a-site";

/** A CAPTCHA provider on a port of this machine: it speaks the siteverify protocol and takes each token once. */
export async function startSiteverify() {
  const tokens = new Map<string, Passed>();
  const asked: Record<string, string>[] = [];
  const state: { answers: "well" | "badly" | "never" } = { answers: "well" };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    asked.push(Object.fromEntries(form));
    if (state.answers === "never") return;
    const json = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (state.answers === "badly") return void json(500, { fault: "ours" });
    const refuse = (code: string) => void json(200, { success: false, "error-codes": [code] });
    if (form.get("secret") !== SECRET_KEY) return refuse("invalid-input-secret");
    const token = form.get("response") ?? "";
    const passed = tokens.get(token);
    if (passed === undefined) return refuse("invalid-input-response");
    if (passed.hostname === "") return refuse("timeout-or-duplicate");
    tokens.set(token, { hostname: "" });
    json(200, { success: true, "error-codes": [], ...passed });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  server.unref();
  const address = z.custom<AddressInfo>((value) => typeof value === "object");
  const { port } = address.parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/siteverify`,
    asked,
    state,
    /** What the widget gives whoever passes the test, on our page and to sign in unless told otherwise. */
    pass: (passed: Passed = {}): string => {
      const token = randomUUID();
      tokens.set(token, { hostname: "buzz.example.org", action: "login", ...passed });
      return token;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
