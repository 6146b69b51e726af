import { followLive, type LiveEvent } from "@buzz/client/live";
import { afterAll, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { wireTo } from "./support/cut-wire.js";
import { lastIdOf } from "./support/last-id.js";
import { startServer } from "./support/server.js";

const server = await startServer();
const origin = await server.app.listen({ port: 0, host: "127.0.0.1" });
const wire = await wireTo(origin);
const cast = await castOf(server);
afterAll(async () => {
  await server.close();
  await wire.cut();
});

const listeners = () => server.deps.domain.live.size();

/** Follows as an app does that holds `token`, and gets `next` for it when the server refuses it. */
function follow(token: string, { next, from }: { next?: string; from?: string } = {}) {
  const all: LiveEvent[] = [];
  // A stream that begins may still bring how this town was made.
  const heard = () => all.filter(({ event }) => event === "homeConfig.changed");
  const states: [boolean, boolean][] = [];
  const shown: string[] = [];
  let held = token;
  const stop = followLive({
    url: new URL("/trpc", wire.url).href,
    audience: "buzz-web",
    from,
    tokens: {
      get: async () => {
        shown.push(held);
        return held;
      },
      renew: async () => {
        if (next === undefined) return undefined;
        held = next;
        return held;
      },
    },
    hear: (event) => all.push(event),
    connected: (now, resumed) => states.push([now, resumed]),
  });
  return { heard, states, shown, stop };
}

const changeHome = (category: string) =>
  cast.contentManager.api.admin.contents.updateHomeConfig.mutate({
    banners: [],
    featuredBusinesses: [],
    categoryOrder: [category],
  });

const patient = { timeout: 15_000 };

test("what happened while the connection was broken comes once, when it is back", async () => {
  const { heard, states, stop } = follow(cast.user.token);
  try {
    await expect.poll(() => states, patient).toEqual([[true, false]]);
    await changeHome("cafe");
    await expect.poll(() => heard().length, patient).toBe(1);
    await wire.cut();
    await changeHome("bar");
    await changeHome("shop");
    expect(heard()).toHaveLength(1);
    await wire.mend();
    await expect.poll(() => heard().length, patient).toBe(3);
    expect(states.at(-1)).toEqual([true, true]);
    expect(states).toContainEqual([false, true]);
    await changeHome("etc");
    await expect.poll(() => heard().length, patient).toBe(4);
  } finally {
    stop();
  }
  await expect.poll(listeners, patient).toBe(0);
});

test("a token that the server refuses is renewed once, and the next connection shows the new one", async () => {
  const { states, shown, stop } = follow("no-token", { next: cast.user.token });
  try {
    await expect.poll(() => states.at(-1), patient).toEqual([true, false]);
    expect(shown).toEqual(["no-token", cast.user.token]);
  } finally {
    stop();
  }
});

test("the end of the session ends it; nobody knocks again", async () => {
  const { token, api } = await cast.town.signIn(cast.user.email);
  const { states, shown, stop } = follow(token);
  try {
    await expect.poll(() => states.at(-1), patient).toEqual([true, false]);
    await api.auth.logout.mutate();
    await expect.poll(() => states.at(-1), patient).toEqual([false, true]);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(shown).toEqual([token]);
  } finally {
    stop();
  }
});

test("who stops and follows again from there hears what happened between", async () => {
  const first = follow(cast.user.token, { from: await lastIdOf(server.db) });
  await expect.poll(() => first.states.length, patient).toBe(1);
  const from = first.stop();
  await expect.poll(listeners, patient).toBe(0);
  await changeHome("cafe");
  const again = follow(cast.user.token, from === undefined ? {} : { from });
  try {
    await expect
      .poll(() => again.heard(), patient)
      .toEqual([{ event: "homeConfig.changed", data: {} }]);
    expect(again.states).toEqual([[true, true]]);
    expect(first.heard()).toEqual([]);
  } finally {
    again.stop();
  }
});
