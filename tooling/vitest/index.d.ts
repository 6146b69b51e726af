import type { ViteUserConfig } from "vitest/config";

/** For packages without a database. */
export declare const unitPreset: ViteUserConfig;

/** For packages whose tests use `@buzz/testkit`: one Postgres server for the run. */
export declare const nodePreset: ViteUserConfig;
