// JavaScript, because Vite hands the imports of a vite.config.ts to plain Node.
import { env } from "node:process";
import { precompileMessages } from "@buzz/ui/precompile-messages";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defaultClientConditions } from "vite";
import { installable } from "./installable.js";

const apiOrigin = env.API_ORIGIN ?? "http://localhost:3000";
const apiPaths = ["/api", "/trpc", "/uploads", "/.well-known", "/health"];

/**
 * Changes with an update of these and not with the app, so browsers keep it over releases. How calls are sent and
 * written comes beside the first screen.
 */
const framework =
  /[\\/]node_modules[\\/](react|react-dom|scheduler|use-intl|use-sync-external-store|@formatjs|@tanstack|@trpc(?![\\/]client[\\/]dist[\\/](http|split)))[\\/]/;

export const webApp = ({ base, port, others }) => ({
  base,
  plugins: [
    tanstackRouter({ target: "react", autoCodeSplitting: true }),
    react(),
    tailwindcss(),
    precompileMessages(),
    others && installable(others),
  ],
  resolve: { conditions: ["@buzz/source", ...defaultClientConditions] },
  build: {
    target: "es2022",
    cssTarget: ["chrome111", "firefox128", "safari16.4"],
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: "framework", test: framework }],
        },
      },
    },
  },
  server: {
    port: Number(env.WEB_PORT ?? port),
    strictPort: true,
    proxy: Object.fromEntries(apiPaths.map((path) => [path, apiOrigin])),
  },
});
