import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { z } from "zod";

const HOUR = 3600;

export type ProviderPerson = {
  subject: string;
  email: string;
  emailVerified?: boolean;
  name?: string;
};

const CLIENT = "buzz-test";
/** Another app of the same provider, whose tokens are none of ours. */
export const OTHER_CLIENT = "somebody-else";
const SECRET = "a-secret-of-the-client";
const REDIRECT = "https://buzz.example.org/callback";
const oursIn = (name: string) => `https://buzz.example.org/api/auth/oidc/${name}/callback`;

/**
 * A certified OpenID provider on a port of this machine, where people sign in by name alone. The two addresses of
 * Kakao's API that tell whose an access token is answer there too, from what the provider knows.
 */
async function startProvider() {
  const people = new Map<string, ProviderPerson>();
  const http = createServer();
  await new Promise<void>((ready) => http.listen(0, "127.0.0.1", ready));
  http.unref();
  const address = z.custom<AddressInfo>((value) => typeof value === "object").parse(http.address());
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: [REDIRECT, oursIn("google"), oursIn("kakao")],
        token_endpoint_auth_method: "client_secret_post",
      },
      {
        client_id: OTHER_CLIENT,
        redirect_uris: [REDIRECT],
        token_endpoint_auth_method: "none",
      },
    ],
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: HOUR,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: HOUR,
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => {
      const person = people.get(id);
      return person && { accountId: id, claims: () => claimsOf(person) };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  http.on("request", async (request, response) => {
    if (request.url?.startsWith("/interaction/")) {
      const { params } = await provider.interactionDetails(request, response);
      const login = { accountId: String(params.login_hint) };
      return provider.interactionFinished(request, response, { login });
    }
    if (!/^\/v[12]\/user\//.test(request.url ?? "")) return handle(request, response);
    const [, token = ""] = request.headers.authorization?.split(" ") ?? [];
    const found = await provider.AccessToken.find(token);
    const person = people.get(found?.accountId ?? "");
    const body =
      person && (request.url === "/v2/user/me" ? kakaoPerson(person) : { app_id: found?.clientId });
    response.writeHead(body === undefined ? 401 : 200, { "content-type": "application/json" });
    return response.end(JSON.stringify(body ?? { code: -401 }));
  });

  /** What a person's sign-in at the provider brings a client: the code flow with PKCE. */
  async function signIn(person: ProviderPerson, clientId: string) {
    people.set(person.subject, person);
    const verifier = randomBytes(32).toString("base64url");
    const challenge = createHash("sha256").update(verifier).digest("base64url");
    const start = new URLSearchParams({
      client_id: clientId,
      response_type: "code",
      redirect_uri: REDIRECT,
      scope: "openid email profile",
      code_challenge: challenge,
      code_challenge_method: "S256",
      login_hint: person.subject,
    });
    const answer = await fetch(`${issuer}/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "authorization_code",
        client_id: clientId,
        ...(clientId === CLIENT ? { client_secret: SECRET } : {}),
        redirect_uri: REDIRECT,
        code_verifier: verifier,
        code: (await returnOf(issuer, `${issuer}/auth?${start}`)).searchParams.get("code") ?? "",
      }),
    });
    return z.object({ id_token: z.string(), access_token: z.string() }).parse(await answer.json());
  }

  return {
    variables: {
      GOOGLE_ISSUER: issuer,
      GOOGLE_CLIENT_ID: CLIENT,
      GOOGLE_CLIENT_SECRET: SECRET,
      KAKAO_API_URL: issuer,
      KAKAO_APP_ID: CLIENT,
      KAKAO_ISSUER: issuer,
      KAKAO_CLIENT_ID: CLIENT,
      KAKAO_CLIENT_SECRET: SECRET,
    },
    /** Signs a person in on the page that Buzz sent them to. Where they are sent back to. */
    signInOn: (page: string, person: ProviderPerson): Promise<URL> => {
      people.set(person.subject, person);
      const url = new URL(page);
      url.searchParams.set("login_hint", person.subject);
      return returnOf(issuer, url.href);
    },
    idToken: async (person: ProviderPerson, clientId = CLIENT) =>
      (await signIn(person, clientId)).id_token,
    accessToken: async (person: ProviderPerson, clientId = CLIENT) =>
      (await signIn(person, clientId)).access_token,
  };
}

export const provider = await startProvider();

const kakaoPerson = ({ subject, email, emailVerified = true, name }: ProviderPerson) => ({
  id: subject,
  kakao_account: {
    email,
    is_email_valid: true,
    is_email_verified: emailVerified,
    profile: { nickname: name },
  },
});

const claimsOf = ({ subject, email, emailVerified = true, name }: ProviderPerson) => ({
  sub: subject,
  email,
  email_verified: emailVerified,
  ...(name === undefined ? {} : { name }),
});

/** Follows a sign-in's redirects as a browser does, up to the one that leaves the provider. */
async function returnOf(issuer: string, start: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";", 1)[0]?.split("=") ?? [];
      cookies.set(name, value);
    }
    const target = new URL(answer.headers.get("location") ?? "", issuer);
    if (target.origin !== issuer) return target;
    url = target.href;
  }
  throw new Error("the provider sent nobody back");
}
