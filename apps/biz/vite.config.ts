import { env } from "node:process";
import { precompileMessages } from "@buzz/ui/precompile-messages";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

const apiOrigin = env.API_ORIGIN ?? "http://localhost:3000";
const apiPaths = ["/api", "/trpc", "/uploads", "/.well-known", "/health"];

export default defineConfig({
  base: "/biz/",
  plugins: [
    tanstackRouter({ target: "react", autoCodeSplitting: true }),
    react(),
    tailwindcss(),
    precompileMessages(),
  ],
  resolve: { conditions: ["@buzz/source", ...defaultClientConditions] },
  build: { target: "es2022", cssTarget: ["chrome111", "firefox128", "safari16.4"] },
  server: {
    port: Number(env.WEB_PORT ?? 5174),
    strictPort: true,
    proxy: Object.fromEntries(apiPaths.map((path) => [path, apiOrigin])),
  },
});
