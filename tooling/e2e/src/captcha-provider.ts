import { once } from "node:events";
import { createServer } from "node:http";
import getPort from "get-port";

/** Turnstile's words, by which a page shows a button that whoever presses it is human. */
const SCRIPT = `
let count = 0;
window.turnstile = {
  render: (place, { action, callback }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "I am human";
    button.onclick = () => { button.disabled = true; callback(action + "-" + Date.now() + "-" + ++count); };
    place.append(button);
    return "1";
  },
  remove: () => {},
};`;

/** A CAPTCHA provider on this machine: its script, and the siteverify protocol, which takes each token once. */
export async function startCaptchaProvider() {
  const spent = new Set<string>();
  const server = createServer(async (request, response) => {
    if (request.method === "GET") {
      response.writeHead(200, {
        "content-type": "text/javascript",
        "cross-origin-resource-policy": "cross-origin",
      });
      return void response.end(SCRIPT);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const token = new URLSearchParams(Buffer.concat(chunks).toString()).get("response") ?? "";
    const [action = ""] = token.split("-", 1);
    const success = action === "login" && !spent.has(token);
    spent.add(token);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ success, hostname: "localhost", action, "error-codes": [] }));
  });
  const port = await getPort();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${port}`;
  return {
    taken: spent,
    variables: {
      CAPTCHA_PROVIDER: "turnstile",
      CAPTCHA_SITE_KEY: "site",
      CAPTCHA_SECRET_KEY: "secret",
      CAPTCHA_VERIFY_URL: `${origin}/siteverify`,
      CAPTCHA_SCRIPT_URL: `${origin}/api.js`,
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
