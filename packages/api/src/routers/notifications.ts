import { byId } from "@buzz/domain";
import {
  followEvents,
  listNotifications,
  markAllRead,
  markRead,
  readPreferences,
  readPushSubscription,
  registerPushToken,
  savePreferences,
  subscribePush,
  unsubscribePush,
} from "@buzz/domain/notifications";
import {
  followInput,
  listInput,
  listOutput,
  markAllReadOutput,
  markReadOutput,
  preferencesOutput,
  pushSubscriptionOutput,
  registerPushTokenInput,
  savePreferencesInput,
  subscribePushInput,
} from "@buzz/domain/notifications/schemas";
import { tracked } from "@trpc/server";
// Names a type that the declaration of the router mentions.
import type {} from "@trpc/server/unstable-core-do-not-import";
import { z } from "zod";
import { signedProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const notificationsRouter = t.router({
  list: signedProcedure
    .meta({
      rest: { method: "GET", path: "/notifications", alsoEmits: { notifications: "items" } },
    })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listNotifications(ctx, input)),

  markRead: signedProcedure
    .meta({ rest: { method: "PUT", path: "/notifications/:id/read" } })
    .input(byId)
    .output(markReadOutput)
    .mutation(({ ctx, input }) => markRead(ctx, input)),

  markAllRead: signedProcedure
    .meta({ rest: { method: "PUT", path: "/notifications/read-all" } })
    .output(markAllReadOutput)
    .mutation(({ ctx }) => markAllRead(ctx)),

  registerPushToken: signedProcedure
    .meta({ rest: { method: "POST", path: "/notifications/push-tokens" } })
    .input(registerPushTokenInput)
    .output(z.null())
    .mutation(({ ctx, input }) => registerPushToken(ctx, input)),

  pushSubscription: signedProcedure
    .meta({ rest: { method: "GET", path: "/notifications/push-subscription" } })
    .output(pushSubscriptionOutput)
    .query(({ ctx }) => readPushSubscription(ctx)),

  subscribePush: signedProcedure
    .meta({ rest: { method: "PUT", path: "/notifications/push-subscription" } })
    .input(subscribePushInput)
    .output(z.null())
    .mutation(({ ctx, input }) => subscribePush(ctx, input)),

  unsubscribePush: signedProcedure
    .meta({ rest: { method: "DELETE", path: "/notifications/push-subscription" } })
    .output(z.null())
    .mutation(({ ctx }) => unsubscribePush(ctx)),

  preferences: signedProcedure
    .meta({ rest: { method: "GET", path: "/notifications/preferences" } })
    .output(preferencesOutput)
    .query(({ ctx }) => readPreferences(ctx)),

  savePreferences: signedProcedure
    .meta({ rest: { method: "PUT", path: "/notifications/preferences" } })
    .input(savePreferencesInput)
    .output(preferencesOutput)
    .mutation(({ ctx, input }) => savePreferences(ctx, input)),

  stream: signedProcedure.input(followInput.prefault({})).subscription(async function* ({
    ctx,
    input,
    signal = new AbortController().signal,
  }) {
    for await (const { id, ...event } of followEvents(ctx, input, { signal }))
      yield tracked(id, event);
  }),
});
