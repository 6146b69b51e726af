import { webApp } from "@buzz/vite-config";

export default webApp({ base: "/biz/", port: 5174, others: [] });
