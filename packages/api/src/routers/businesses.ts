import { byId } from "@buzz/domain";
import { applicationStatus, apply, issueApplyToken } from "@buzz/domain/applications";
import {
  applyInput,
  applyOutput,
  applyTokenInput,
  applyTokenOutput,
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
  searchBusinesses,
} from "@buzz/domain/businesses";
import {
  categoriesOutput,
  dailySalesInput,
  dailySalesOutput,
  dashboardOutput,
  listInput,
  listOutput,
  myBusinessOutput,
  publicDetailOutput,
  searchInput,
  transactionsInput,
  transactionsOutput,
} from "@buzz/domain/businesses/schemas";
import { featuredShops } from "@buzz/domain/exposure";
import { featuredInput, featuredOutput } from "@buzz/domain/exposure/schemas";
import { ownerProcedure, publicProcedure } from "../procedures.js";
import { t } from "../trpc.js";
import { ownBusinessProcedures } from "./own-business.js";

const position = { latitude: "lat", longitude: "lng" } as const;
const shops = { businesses: "items", "items.name": "businessName" } as const;

export const businessesRouter = t.router({
  list: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/businesses",
        aliases: [{ path: "/stores" }, { path: "/business/list" }],
        alsoAccepts: position,
        alsoEmits: shops,
      },
    })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listBusinesses(ctx, input)),

  featured: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/businesses/featured",
        alsoEmits: { ...shops, "picks.businesses.name": "businessName" },
      },
    })
    .input(featuredInput)
    .output(featuredOutput)
    .query(({ ctx, input }) => featuredShops(ctx, input)),

  search: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/businesses/search",
        aliases: [{ path: "/stores/search" }],
        alsoAccepts: position,
        alsoEmits: shops,
      },
    })
    .input(searchInput)
    .output(listOutput)
    .query(({ ctx, input }) => searchBusinesses(ctx, input)),

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
    .output(publicDetailOutput)
    .query(({ ctx, input }) => getBusiness(ctx, input)),

  applyToken: publicProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/business/apply/token",
        aliases: [{ path: "/businesses/apply/token" }],
      },
    })
    .input(applyTokenInput)
    .output(applyTokenOutput)
    .mutation(({ ctx, input }) => issueApplyToken(ctx, input)),

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

  ...ownBusinessProcedures,
});
