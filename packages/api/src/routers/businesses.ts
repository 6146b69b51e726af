import { byId } from "@buzz/domain";
import { applicationStatus, apply } from "@buzz/domain/applications";
import {
  applyInput,
  applyOutput,
  statusInput,
  statusOutput,
} from "@buzz/domain/applications/schemas";
import {
  businessDashboard,
  businessTransactions,
  dailySales,
  getBusiness,
  listBusinesses,
  listCategories,
  myBusiness,
} from "@buzz/domain/businesses";
import {
  categoriesOutput,
  dailySalesInput,
  dailySalesOutput,
  dashboardOutput,
  detailOutput,
  listInput,
  listOutput,
  myBusinessOutput,
  transactionsInput,
  transactionsOutput,
} from "@buzz/domain/businesses/schemas";
import { ownerProcedure, publicProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const businessesRouter = t.router({
  list: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/businesses",
        aliases: [{ path: "/stores" }, { path: "/business/list" }],
        alsoEmits: { businesses: "items", "items.name": "businessName" },
      },
    })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listBusinesses(ctx, input)),

  categories: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/businesses/categories",
        aliases: [{ path: "/stores/categories" }],
      },
    })
    .output(categoriesOutput)
    .query(({ ctx }) => listCategories(ctx)),

  get: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/businesses/:id",
        aliases: [{ path: "/stores/:id" }],
        alsoEmits: { name: "businessName" },
      },
    })
    .input(byId)
    .output(detailOutput)
    .query(({ ctx, input }) => getBusiness(ctx, input)),

  submitApplication: publicProcedure
    .meta({
      alsoNamed: "businesses.apply",
      rest: {
        method: "POST",
        path: "/business/apply",
        status: 201,
        aliases: [{ path: "/businesses/apply" }],
      },
    })
    .input(applyInput)
    .output(applyOutput)
    .mutation(({ ctx, input }) => apply(ctx, input)),

  applicationStatus: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/business/application/status",
        aliases: [{ path: "/businesses/application/status" }],
      },
    })
    .input(statusInput)
    .output(statusOutput)
    .query(({ ctx, input }) => applicationStatus(ctx, input)),

  my: ownerProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/business/my",
        aliases: [{ path: "/businesses/my" }, { path: "/business/profile" }],
        alsoEmits: { name: "businessName" },
      },
    })
    .output(myBusinessOutput)
    .query(({ ctx }) => myBusiness(ctx)),

  dashboard: ownerProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/business/dashboard",
        aliases: [{ path: "/businesses/dashboard" }],
        alsoEmits: { "business.name": "businessName" },
      },
    })
    .output(dashboardOutput)
    .query(({ ctx }) => businessDashboard(ctx)),

  dailySales: ownerProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/business/daily-sales",
        aliases: [{ path: "/businesses/daily-sales" }],
      },
    })
    .input(dailySalesInput)
    .output(dailySalesOutput)
    .query(({ ctx, input }) => dailySales(ctx, input)),

  transactions: ownerProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/business/transactions",
        aliases: [{ path: "/businesses/transactions" }],
        alsoEmits: { transactions: "items" },
      },
    })
    .input(transactionsInput)
    .output(transactionsOutput)
    .query(({ ctx, input }) => businessTransactions(ctx, input)),
});
