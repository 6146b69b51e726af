import type { Context } from "../kernel/context.js";
import { type ProviderName, providers } from "./identity-providers.js";

/** The providers that somebody with a browser can sign in with here. */
export const listProviders = ({ identityProviders }: Context): ProviderName[] =>
  providers.filter((name) => identityProviders[name]?.codeFlow !== undefined);
