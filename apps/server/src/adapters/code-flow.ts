import { AppError } from "@buzz/domain";
import type { CodeFlow } from "@buzz/domain/social";
import * as oidc from "openid-client";
import type { OidcClient } from "../social-env.js";

const TIMEOUT_S = 5;

/** The code flow of one provider. Nobody is asked before somebody signs in. */
export function createCodeFlow(
  { issuer, clientId, clientSecret }: OidcClient,
  scope: string,
  gives: "id_token" | "access_token",
): CodeFlow {
  let known: Promise<oidc.Configuration> | undefined;
  const discover = () =>
    oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretPost(clientSecret), {
      timeout: TIMEOUT_S,
      execute: issuer.startsWith("http://") ? [oidc.allowInsecureRequests] : [],
    });
  const configuration = () => {
    known ??= discover().catch((cause: unknown) => {
      known = undefined;
      throw new AppError("SERVER_003", undefined, { cause });
    });
    return known;
  };
  return {
    begin: async (returnTo, { state, nonce, verifier }) => {
      const page = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      return page.href;
    },
    finish: async (cameBackBy, { state, nonce, verifier }) => {
      const config = await configuration();
      try {
        const tokens = await oidc.authorizationCodeGrant(config, new URL(cameBackBy), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
        });
        return tokens[gives];
      } catch (cause) {
        if (isRefusal(cause)) return undefined;
        throw new AppError("SERVER_003", undefined, { cause });
      }
    },
  };
}

/** What the provider, or the checks on its answer, said no to; the rest is a provider that is away. */
const isRefusal = (cause: unknown): boolean =>
  cause instanceof oidc.AuthorizationResponseError ||
  cause instanceof oidc.ResponseBodyError ||
  (cause instanceof oidc.ClientError && cause.code !== "OAUTH_TIMEOUT");
