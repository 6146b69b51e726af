import type { RouterOutputs } from "@buzz/client";

export type Block = RouterOutputs["admin"]["security"]["blocks"]["items"][number];
