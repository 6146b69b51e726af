import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Guard, guards } from "./guards.js";

const MODEL = "model";
const here = fileURLToPath(new URL("..", import.meta.url));

const wanted = process.argv.slice(2).join(" ");
const chosen = guards.filter(({ name }) => name.includes(wanted));
if (chosen.length === 0) throw new Error(`no guard's name has "${wanted}"`);

for (const tests of new Set(chosen.map(testsOf)))
  if (!(await pass(tests, { seen: true })))
    throw new Error(`${tests} fails with all guards in place`);
console.log(`With all guards in place the tests pass. Now without each of ${chosen.length}:`);

const unnoticed: string[] = [];
for (const guard of chosen) {
  const noticed = !(await pass(testsOf(guard), { without: guard.name }));
  console.log(`${noticed ? "noticed  " : "UNNOTICED"}  ${guard.name}  (${testsOf(guard)})`);
  if (!noticed) unnoticed.push(guard.name);
}
process.exitCode = unnoticed.length === 0 ? 0 : 1;

function testsOf({ tests = MODEL }: Guard): string {
  return `test/${tests}`;
}

type Run = {
  /** The guard to take out; none when left out. */
  without?: string;
  /** Shows what the tests print. */
  seen?: boolean;
};

/** Whether tests pass. */
async function pass(tests: string, { without = "", seen = false }: Run): Promise<boolean> {
  const run = spawn("pnpm", ["exec", "vitest", "run", "--config", "vitest.config.ts", tests], {
    cwd: here,
    env: { ...process.env, WITHOUT_GUARD: without },
    stdio: seen ? "inherit" : "ignore",
  });
  const [code] = await once(run, "exit");
  return code === 0;
}
