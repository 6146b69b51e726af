import { Processes } from "./processes.js";

/** What a launch needs to know about its own end. */
export type Site = {
  processes: Processes;
  /** Registers what to do after every process has ended. */
  atEnd(cleanUp: () => Promise<void>): void;
  /** Ends everything, with this reason and exit code 1. */
  fail(reason: Error): void;
};

/**
 * Launches something and keeps it until a signal ends it (exit code 0) or a part of it fails (1). Either way
 * nothing is left running.
 */
export async function runSite(launch: (site: Site) => Promise<void>): Promise<never> {
  const processes = new Processes();
  const cleanUps: (() => Promise<void>)[] = [];
  const failure = await new Promise<Error | undefined>((end) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => end(undefined));
    launch({ processes, fail: end, atEnd: (cleanUp) => cleanUps.push(cleanUp) }).catch(end);
  });
  if (failure) console.error(`\n${failure.message}`);
  await processes.stop();
  for (const cleanUp of cleanUps) await cleanUp();
  process.exit(failure ? 1 : 0);
}
