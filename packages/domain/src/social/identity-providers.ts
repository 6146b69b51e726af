/** Who somebody is, as a provider vouches for it. */
export type Identity = {
  /** The provider's own id of the person. */
  subject: string;
  email: string;
  name: string;
  avatarUrl: string | null;
};

/** Checks what a provider gave a client. Undefined when the token is not a good one for our app. */
export type IdentityProvider = { identify(token: string): Promise<Identity | undefined> };

export const providers = ["google", "kakao"] as const;
export type ProviderName = (typeof providers)[number];

/** The providers that this installation is set up for. */
export type IdentityProviders = Partial<Record<ProviderName, IdentityProvider>>;
