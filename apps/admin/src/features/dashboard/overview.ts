import type { RouterOutputs } from "@buzz/client";

export type Overview = RouterOutputs["admin"]["dashboard"]["overview"];
