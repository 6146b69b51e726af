import type { SameKeys } from "@buzz/ui";
import type { ko } from "../ko";
import { problems } from "./problems";
import { shell } from "./shell";

export const en = { problems, shell } satisfies SameKeys<typeof ko>;
