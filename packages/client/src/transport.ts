import type { CommonRouter } from "@buzz/api";
import type { TRPCLink } from "@trpc/client";
import { createLink, type LinkOptions } from "./links.js";
import { type AccessTokens, createAccessTokens } from "./refresh.js";
import type { SessionStore } from "./session.js";

type Options = Omit<LinkOptions, "tokens"> & { sessions: SessionStore };

export type Transport = { tokens: AccessTokens; link: TRPCLink<CommonRouter> };

/** How calls reach the server: in a file of its own, that comes beside the first screen and not before it. */
export function createTransport({ sessions, ...options }: Options): Transport {
  const tokens = createAccessTokens(options.url, options.audience, sessions);
  return { tokens, link: createLink({ ...options, tokens }) };
}
