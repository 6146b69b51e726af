import { createHmac, generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { jwtVerify } from "jose";
import { z } from "zod";

const API_SECRET = "a secret of the provider";
const SENDER = "0511234567";

const push = z.object({
  message: z.object({
    token: z.string(),
    notification: z.object({ title: z.string(), body: z.string() }),
  }),
});
const sms = z.object({ message: z.object({ to: z.string(), from: z.string(), text: z.string() }) });

type Pushed = z.output<typeof push>["message"];
type Texted = z.output<typeof sms>["message"];

/**
 * Google's and SOLAPI's servers on loopback, which check what they are shown as those do. Devices whose token begins with
 * `gone` are unknown; while `busy`, nothing is taken.
 */
export async function startProviders() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const state = { busy: false, tokens: 0 };
  const pushes: Pushed[] = [];
  const texts: Texted[] = [];
  const server = createServer(async (request, response) => {
    const [status, answer] = await answerTo(request).catch((error) => [
      400,
      { error: String(error) },
    ]);
    response.writeHead(Number(status), { "content-type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    state,
    pushes,
    texts,
    variables: {
      FCM_SERVICE_ACCOUNT: JSON.stringify({
        project_id: "buzz",
        client_email: "push@buzz.example",
        private_key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
        token_uri: `${url}/token`,
      }),
      FCM_API_URL: url,
      SOLAPI_API_KEY: "key-of-buzz",
      SOLAPI_API_SECRET: API_SECRET,
      SOLAPI_SENDER: SENDER,
      SOLAPI_URL: url,
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };

  async function answerTo(request: IncomingMessage): Promise<[number, unknown]> {
    const body = await text(request);
    if (request.url === "/token") return [200, await tokenFor(body)];
    if (state.busy) return [503, { error: { code: 503, status: "UNAVAILABLE" } }];
    return request.url === "/messages/v4/send" ? takeText(request, body) : takePush(request, body);
  }

  async function tokenFor(body: string) {
    const form = new URLSearchParams(body);
    const { payload } = await jwtVerify(form.get("assertion") ?? "", publicKey, {
      algorithms: ["RS256"],
      issuer: "push@buzz.example",
      audience: `${url}/token`,
    });
    if (payload.scope !== "https://www.googleapis.com/auth/firebase.messaging")
      throw new Error("another scope");
    state.tokens += 1;
    return { access_token: `token-${state.tokens}`, expires_in: 3600, token_type: "Bearer" };
  }

  function takePush({ headers, url: path }: IncomingMessage, body: string): [number, unknown] {
    if (path !== "/v1/projects/buzz/messages:send") return [404, {}];
    if (headers.authorization !== `Bearer token-${state.tokens}`) return [401, {}];
    const { message } = push.parse(JSON.parse(body));
    if (message.token.startsWith("gone"))
      return [
        404,
        {
          error: {
            code: 404,
            status: "NOT_FOUND",
            details: [
              {
                "@type": "type.googleapis.com/google.firebase.fcm.v1.FcmError",
                errorCode: "UNREGISTERED",
              },
            ],
          },
        },
      ];
    pushes.push(message);
    return [200, { name: "projects/buzz/messages/1" }];
  }

  function takeText({ headers }: IncomingMessage, body: string): [number, unknown] {
    const [, key, date, salt, signature] =
      /^HMAC-SHA256 apiKey=(\S+), date=(\S+), salt=(\S+), signature=([0-9a-f]{64})$/.exec(
        headers.authorization ?? "",
      ) ?? [];
    const right = createHmac("sha256", API_SECRET).update(`${date}${salt}`).digest("hex");
    if (key !== "key-of-buzz" || signature !== right) return [403, { errorCode: "Forbidden" }];
    const { message } = sms.parse(JSON.parse(body));
    if (message.from !== SENDER) return [400, { errorCode: "ValidationError" }];
    texts.push(message);
    return [200, { statusCode: "2000" }];
  }
}
