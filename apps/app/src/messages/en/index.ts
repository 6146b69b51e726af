import type { SameKeys } from "@buzz/ui";
import type { ko } from "../ko";
import { home } from "./home";
import { problems } from "./problems";
import { shell } from "./shell";
import { shops } from "./shops";

export const en = { home, problems, shell, shops } satisfies SameKeys<typeof ko>;
