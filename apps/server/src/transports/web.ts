import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const apps = [
  { folder: "biz", prefix: "/biz/" },
  { folder: "admin", prefix: "/admin/" },
  { folder: "app", prefix: "/" },
] as const;

const YEAR_S = 31_536_000;

/** Serves the built apps from `folder`; their own routes are theirs, so any other page address gets the app. */
export async function webApps(app: FastifyInstance, folder: string): Promise<void> {
  for (const { folder: name, prefix } of apps) {
    const root = join(folder, name, "dist");
    await app.register(fastifyStatic, {
      root,
      prefix,
      wildcard: false,
      decorateReply: prefix === "/biz/",
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes("/assets/");
        reply.header("cache-control", hashed ? `public, max-age=${YEAR_S}, immutable` : "no-cache");
      },
    });
    // Not a route: the router cannot tell `/biz` from `/biz/`.
    app.addHook("onRequest", async (request, reply) => {
      if (`${request.url.split("?", 1)[0]}/` === prefix) return reply.redirect(prefix, 308);
    });
  }
}

/** The folder whose app a page address belongs to; undefined for addresses of the API. */
export function appOf(url: string): string | undefined {
  if (/^\/(api|trpc|uploads|health|\.well-known)(\/|\?|$)/.test(url)) return undefined;
  return apps.find(({ prefix }) => url.startsWith(prefix))?.folder;
}
