import type { AppRouter } from "@buzz/api";
import { createTRPCClient, httpSubscriptionLink, TRPCClientError } from "@trpc/client";
import { EventSource } from "eventsource";
import superjson from "superjson";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { castOf } from "./support/cast.js";
import { lastIdOf } from "./support/last-id.js";
import { startServer } from "./support/server.js";

const server = await startServer();
const origin = await server.app.listen({ port: 0 });
const cast = await castOf(server);
afterAll(() => server.close());

/** tRPC's own link, which shows the token in the header as all calls do. */
const client = (token: string | undefined) =>
  createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `${origin}/trpc`,
        transformer: superjson,
        EventSource,
        eventSourceOptions: {
          fetch: (url, init) =>
            fetch(url, {
              ...init,
              headers: {
                ...init.headers,
                ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
              },
            }),
        },
      }),
    ],
  });

function subscribe(token: string | undefined, lastEventId?: string) {
  const heard: { id: string; event: string; data: unknown }[] = [];
  const onError = vi.fn<(error: unknown) => void>();
  const input = lastEventId === undefined ? {} : { lastEventId };
  const { unsubscribe } = client(token).notifications.stream.subscribe(input, {
    onData: ({ id, data }) => heard.push({ id, ...data }),
    onError,
  });
  onTestFinished(unsubscribe);
  return { heard, onError, unsubscribe };
}

const changeHome = (category: string) =>
  cast.contentManager.api.admin.contents.updateHomeConfig.mutate({
    banners: [],
    featuredBusinesses: [],
    categoryOrder: [category],
  });

test("tRPC's own client hears events, and goes on after the last one it heard", async () => {
  const first = subscribe(cast.user.token, await lastIdOf(server.db));
  await expect.poll(() => first.heard, { timeout: 5_000 }).toHaveLength(1);
  expect(first.heard[0]).toMatchObject({ event: "heartbeat", data: null });
  await changeHome("cafe");
  await expect.poll(() => first.heard, { timeout: 5_000 }).toHaveLength(2);
  expect(first.heard[1]).toMatchObject({ event: "homeConfig.changed", data: {} });
  first.unsubscribe();
  await expect.poll(() => server.deps.domain.live.size()).toBe(0);

  await changeHome("bar");
  const back = subscribe(cast.user.token, first.heard[1]?.id);
  await expect
    .poll(() => back.heard.map(({ event }) => event), { timeout: 5_000 })
    .toEqual(["heartbeat", "homeConfig.changed"]);
  expect(back.onError).not.toHaveBeenCalled();
});

test("a refusal, and the end of a session, reach the client in the shape of every error", async () => {
  const codeOf = (error: unknown) =>
    error instanceof TRPCClientError ? Reflect.get(Object(error.data), "code") : error;
  const codes = ({ onError }: ReturnType<typeof subscribe>) =>
    onError.mock.calls.map(([error]) => codeOf(error));
  const nobody = subscribe(undefined);
  await expect.poll(() => codes(nobody), { timeout: 5_000 }).toEqual(["AUTH_001"]);

  const { token, api } = await cast.town.signIn(cast.user.email);
  const signedIn = subscribe(token, await lastIdOf(server.db));
  await expect.poll(() => signedIn.heard, { timeout: 5_000 }).toHaveLength(1);
  await api.auth.logout.mutate();
  await expect.poll(() => codes(signedIn), { timeout: 5_000 }).toEqual(["AUTH_002"]);
  expect(server.deps.domain.live.size()).toBe(0);
});
