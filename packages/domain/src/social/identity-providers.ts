/** Who somebody is, as a provider vouches for it. */
export type Identity = {
  /** The provider's own id of the person. */
  subject: string;
  email: string;
  name: string;
  avatarUrl: string | null;
};

/** Checks what a provider gave a client. Undefined when the token is not a good one for our app. */
export type IdentityProvider = {
  identify(token: string): Promise<Identity | undefined>;
  /** How people sign in at the provider with a browser; absent when Buzz is not set up for it. */
  codeFlow: CodeFlow | undefined;
};

/** What only Buzz knows while somebody is at the provider, and what their return is held against. */
export type Secrets = { state: string; nonce: string; verifier: string };

/** OpenID Connect's code flow with PKCE. */
export type CodeFlow = {
  /** The provider's page. @throws SERVER_003 when the provider is away. */
  begin(returnTo: string, secrets: Secrets): Promise<string>;
  /**
   * The token that `identify` takes, for the address by which somebody came back; undefined when state, nonce, code
   * or verifier do not fit, and when they did not agree.
   *
   * @throws SERVER_003 when the provider is away.
   */
  finish(cameBackBy: string, secrets: Secrets): Promise<string | undefined>;
};

export const providers = ["google", "kakao"] as const;
export type ProviderName = (typeof providers)[number];

/** The providers that this installation is set up for. */
export type IdentityProviders = Partial<Record<ProviderName, IdentityProvider>>;
