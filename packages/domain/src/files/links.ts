import { timingSafeEqual } from "node:crypto";
import type { Deps } from "../kernel/context.js";
import { hmac } from "../kernel/ids.js";
import { kindOf } from "./names.js";

const LINK_SECONDS = 900;

type Signer = Pick<Deps, "serverSecret">;

/** A link that opens a private document for 15 minutes. */
export function documentLink(ctx: Signer & Pick<Deps, "clock">, name: string): string {
  const expires = Math.floor(ctx.clock().getTime() / 1000) + LINK_SECONDS;
  return `/uploads/${name}?expires=${expires}&signature=${signatureOf(ctx, name, `${expires}`)}`;
}

type Link = { name: string; expires: string; signature: string };

/** Whether we made a link, be it still valid or not. */
function isOurs(ctx: Signer, { name, expires, signature }: Link): boolean {
  const right = Buffer.from(signatureOf(ctx, name, expires));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}

/** Whether a link opens its document now. */
export const isValid = (ctx: Signer & Pick<Deps, "clock">, link: Link): boolean =>
  isOurs(ctx, link) && Number(link.expires) * 1000 > ctx.clock().getTime();

/** The picture's name out of its bare name or its address; undefined for anything else. */
export function imageNameIn(ctx: Pick<Deps, "urls">, text: string): string | undefined {
  const name = text.startsWith("images/") ? text : nameIn(ownUrl(ctx, text));
  return name !== undefined && kindOf(name) === "image" ? name : undefined;
}

/** The document's name out of its bare name or one of our links; undefined for anything else. */
export function documentNameIn(ctx: Signer & Pick<Deps, "urls">, text: string): string | undefined {
  if (kindOf(text) === "document") return text;
  const url = ownUrl(ctx, text);
  const name = nameIn(url);
  if (url === undefined || name === undefined || kindOf(name) !== "document") return undefined;
  const expires = url.searchParams.get("expires") ?? "";
  const signature = url.searchParams.get("signature") ?? "";
  return isOurs(ctx, { name, expires, signature }) ? name : undefined;
}

function ownUrl({ urls }: Pick<Deps, "urls">, text: string): URL | undefined {
  const base = new URL(urls.app);
  const url = URL.canParse(text, base.href) ? new URL(text, base) : undefined;
  return url?.origin === base.origin ? url : undefined;
}

const PREFIX = "/uploads/";

const nameIn = (url: URL | undefined): string | undefined =>
  url?.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length) : undefined;

const signatureOf = ({ serverSecret }: Signer, name: string, expires: string) =>
  hmac(serverSecret, `document link\n${name}\n${expires}`);
