import type { RouterOutputs } from "@buzz/client";

export type OperatorRow = RouterOutputs["admin"]["operators"]["list"]["items"][number];
