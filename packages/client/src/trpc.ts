import { type CreateTRPCReact, createTRPCReact } from "@trpc/react-query";
import type { RegisteredRouter } from "./register.js";

/** Typed hooks for every procedure that admits the app's people: `trpc.coupons.my.useQuery({ status: "active" })`. */
export const trpc: CreateTRPCReact<RegisteredRouter, unknown> = createTRPCReact<RegisteredRouter>();
