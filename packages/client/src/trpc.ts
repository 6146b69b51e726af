import type { AppRouter } from "@buzz/api";
import { type CreateTRPCReact, createTRPCReact } from "@trpc/react-query";

/** Typed hooks for every procedure: `trpc.coupons.my.useQuery({ status: "active" })`. */
export const trpc: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>();
