import { webApp } from "@buzz/vite-config";

export default webApp({
  base: "/",
  port: 5173,
  others: ["/api", "/trpc", "/uploads", "/health", "/.well-known", "/biz", "/admin"],
});
