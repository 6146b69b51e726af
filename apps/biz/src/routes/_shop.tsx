import { createFileRoute } from "@tanstack/react-router";
import { ShopOnly } from "../features/session/shop-only";

export const Route = createFileRoute("/_shop")({ component: ShopOnly });
