import { webApp } from "@buzz/vite-config";

export default webApp({ base: "/", port: 5173 });
