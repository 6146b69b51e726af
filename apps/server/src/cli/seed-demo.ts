import { seedDemo } from "../demo/seed.js";
import { createDeps } from "../deps.js";
import { readEnv } from "../env.js";

const env = readEnv(process.env);
if (env.NODE_ENV === "production") {
  console.error("The demo cannot be seeded in production.");
  process.exit(2);
}
const deps = await createDeps(env);
await seedDemo(deps.domain).finally(deps.close);
