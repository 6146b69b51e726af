export type EmbeddedPostgresOptions = {
  /** Holds one cluster with its password and log; made when missing, used again when there. */
  dataDir: string;
  /** `throwaway` gives up crash safety for speed and deletes the folder at the end. */
  durability: "durable" | "throwaway";
  /** A free port when left out. */
  port?: number;
};
