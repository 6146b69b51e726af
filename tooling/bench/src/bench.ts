import type postgres from "postgres";
import type { World } from "./world.js";

/** What every part of a run shares. */
export type Bench = {
  /** The database, and a connection to it for what is not measured. */
  url: string;
  sql: postgres.Sql;
  /** Signs the access tokens. */
  privateKey: string;
  world: World;
  /** Files of this run. */
  folder: string;
  rounds: number;
  /** About how long a contender runs in one round. */
  seconds: number;
};
