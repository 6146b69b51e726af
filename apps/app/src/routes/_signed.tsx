import { createFileRoute } from "@tanstack/react-router";
import { SignedOnly } from "../features/account/signed-only";

export const Route = createFileRoute("/_signed")({ component: SignedOnly });
