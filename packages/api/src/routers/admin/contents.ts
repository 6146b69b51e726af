import { byId } from "@buzz/domain";
import {
  createMarketer,
  createRegional,
  removeMarketer,
  removeRegional,
  updateHomeConfig,
  updateMarketer,
  updateRegional,
} from "@buzz/domain/contents";
import {
  createMarketerInput,
  createRegionalInput,
  homeConfigOutput,
  marketerOutput,
  regionalOutput,
  updateHomeConfigInput,
  updateMarketerInput,
  updateRegionalInput,
} from "@buzz/domain/contents/schemas";
import { z } from "zod";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminContentsRouter = t.router({
  updateHomeConfig: adminProcedure("contents", "update")
    .meta({ rest: { method: "PUT", path: "/admin/contents/home-config" } })
    .input(updateHomeConfigInput)
    .output(homeConfigOutput)
    .mutation(({ ctx, input }) => updateHomeConfig(ctx, input)),

  createRegional: adminProcedure("contents", "create")
    .meta({ rest: { method: "POST", path: "/admin/contents/regional", status: 201 } })
    .input(createRegionalInput)
    .output(regionalOutput)
    .mutation(({ ctx, input }) => createRegional(ctx, input)),

  updateRegional: adminProcedure("contents", "update")
    .meta({ rest: { method: "PUT", path: "/admin/contents/regional/:id" } })
    .input(updateRegionalInput)
    .output(regionalOutput)
    .mutation(({ ctx, input }) => updateRegional(ctx, input)),

  removeRegional: adminProcedure("contents", "delete")
    .meta({ rest: { method: "DELETE", path: "/admin/contents/regional/:id" } })
    .input(byId)
    .output(z.null())
    .mutation(({ ctx, input }) => removeRegional(ctx, input)),

  createMarketer: adminProcedure("contents", "create")
    .meta({ rest: { method: "POST", path: "/admin/contents/marketer", status: 201 } })
    .input(createMarketerInput)
    .output(marketerOutput)
    .mutation(({ ctx, input }) => createMarketer(ctx, input)),

  updateMarketer: adminProcedure("contents", "update")
    .meta({ rest: { method: "PUT", path: "/admin/contents/marketer/:id" } })
    .input(updateMarketerInput)
    .output(marketerOutput)
    .mutation(({ ctx, input }) => updateMarketer(ctx, input)),

  removeMarketer: adminProcedure("contents", "delete")
    .meta({ rest: { method: "DELETE", path: "/admin/contents/marketer/:id" } })
    .input(byId)
    .output(z.null())
    .mutation(({ ctx, input }) => removeMarketer(ctx, input)),
});
