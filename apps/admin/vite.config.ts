import { webApp } from "@buzz/vite-config";

export default webApp({ base: "/admin/", port: 5175 });
