import { byId } from "@buzz/domain";
import {
  createWebhook,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  replayDelivery,
  rotateWebhookSecret,
  updateWebhook,
} from "@buzz/domain/webhooks";
import {
  createInput,
  createOutput,
  deliveriesInput,
  deliveriesOutput,
  deliveryOutput,
  listOutput,
  rotateOutput,
  updateInput,
  webhookOutput,
} from "@buzz/domain/webhooks/schemas";
import { z } from "zod";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminWebhooksRouter = t.router({
  list: adminProcedure("system", "read")
    .meta({ rest: { method: "GET", path: "/admin/webhooks" } })
    .output(listOutput)
    .query(({ ctx }) => listWebhooks(ctx)),

  create: adminProcedure("system", "create")
    .meta({ rest: { method: "POST", path: "/admin/webhooks", status: 201 } })
    .input(createInput)
    .output(createOutput)
    .mutation(({ ctx, input }) => createWebhook(ctx, input)),

  update: adminProcedure("system", "update")
    .meta({ rest: { method: "PUT", path: "/admin/webhooks/:id" } })
    .input(updateInput)
    .output(webhookOutput)
    .mutation(({ ctx, input }) => updateWebhook(ctx, input)),

  remove: adminProcedure("system", "delete")
    .meta({ rest: { method: "DELETE", path: "/admin/webhooks/:id" } })
    .input(byId)
    .output(z.null())
    .mutation(({ ctx, input }) => removeWebhook(ctx, input)),

  rotateSecret: adminProcedure("system", "update")
    .meta({ rest: { method: "POST", path: "/admin/webhooks/:id/rotate-secret" } })
    .input(byId)
    .output(rotateOutput)
    .mutation(({ ctx, input }) => rotateWebhookSecret(ctx, input)),

  deliveries: adminProcedure("system", "read")
    .meta({ rest: { method: "GET", path: "/admin/webhooks/:id/deliveries" } })
    .input(deliveriesInput)
    .output(deliveriesOutput)
    .query(({ ctx, input }) => listDeliveries(ctx, input)),

  replay: adminProcedure("system", "update")
    .meta({ rest: { method: "POST", path: "/admin/webhooks/deliveries/:id/replay" } })
    .input(byId)
    .output(deliveryOutput)
    .mutation(({ ctx, input }) => replayDelivery(ctx, input)),
});
