import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { SignInScreen } from "../features/session/sign-in-screen";
import { lenient } from "../lib/search";

export const Route = createFileRoute("/sign-in")({
  validateSearch: z.object({ from: lenient(z.string().regex(/^\/(?![/\\])/)) }),
  component: SignInScreen,
});
