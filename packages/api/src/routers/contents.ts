import { byId } from "@buzz/domain";
import {
  getMarketer,
  getRegional,
  homeConfig,
  listMarketer,
  listRegional,
} from "@buzz/domain/contents";
import {
  homeConfigOutput,
  marketerListInput,
  marketerListOutput,
  marketerOutput,
  regionalListInput,
  regionalListOutput,
  regionalOutput,
} from "@buzz/domain/contents/schemas";
import { publicProcedure, signedProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const contentsRouter = t.router({
  homeConfig: publicProcedure
    .meta({ rest: { method: "GET", path: "/contents/home-config" } })
    .output(homeConfigOutput)
    .query(({ ctx }) => homeConfig(ctx)),

  regionalList: publicProcedure
    .meta({ rest: { method: "GET", path: "/contents/regional" } })
    .input(regionalListInput)
    .output(regionalListOutput)
    .query(({ ctx, input }) => listRegional(ctx, input)),

  regionalGet: publicProcedure
    .meta({ rest: { method: "GET", path: "/contents/regional/:id" } })
    .input(byId)
    .output(regionalOutput)
    .query(({ ctx, input }) => getRegional(ctx, input)),

  marketerList: signedProcedure
    .meta({ rest: { method: "GET", path: "/contents/marketer" } })
    .input(marketerListInput)
    .output(marketerListOutput)
    .query(({ ctx, input }) => listMarketer(ctx, input)),

  marketerGet: signedProcedure
    .meta({ rest: { method: "GET", path: "/contents/marketer/:id" } })
    .input(byId)
    .output(marketerOutput)
    .query(({ ctx, input }) => getMarketer(ctx, input)),
});
