import { cpus } from "node:os";
import { hash } from "@node-rs/argon2";

/** Profiles of argon2id that OWASP holds to be of equal strength, and two that are stronger; memory in KiB. */
const profiles = [
  { memoryCost: 7_168, timeCost: 5 },
  { memoryCost: 12_288, timeCost: 3 },
  { memoryCost: 19_456, timeCost: 2 },
  { memoryCost: 47_104, timeCost: 1 },
  { memoryCost: 65_536, timeCost: 2 },
  { memoryCost: 65_536, timeCost: 3 },
];
const ROUNDS = 9;
const AT_ONCE = 8;

const one = (profile: (typeof profiles)[number]) =>
  hash("correct horse battery", { ...profile, parallelism: 1 });

/** How long work takes, in milliseconds: the middle one of nine tries. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

console.log(`${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
console.log("| memory | passes | one | eight at once | sign-ins per second |");
console.log("| ------ | ------ | --- | ------------- | ------------------- |");
for (const profile of profiles) {
  await one(profile);
  const alone = await timed(() => one(profile));
  const together = await timed(() =>
    Promise.all(Array.from({ length: AT_ONCE }, () => one(profile))),
  );
  const cells = [
    `${Math.round(profile.memoryCost / 1024)} MiB`,
    profile.timeCost,
    `${Math.round(alone)} ms`,
    `${Math.round(together)} ms`,
    Math.round((AT_ONCE / together) * 1000),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
