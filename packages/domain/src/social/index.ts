export type { Identity, IdentityProvider, IdentityProviders } from "./identity-providers.js";
export { signInSocially, signInWithGoogle, signInWithKakao } from "./sign-in.js";
