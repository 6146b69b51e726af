export type {
  CodeFlow,
  Identity,
  IdentityProvider,
  IdentityProviders,
} from "./identity-providers.js";
export { beginInBrowser, destinationOf, finishInBrowser } from "./in-browser.js";
export { listProviders } from "./list-providers.js";
export { signInSocially, signInWithGoogle, signInWithKakao } from "./sign-in.js";
