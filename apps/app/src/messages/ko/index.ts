import { problems } from "./problems";
import { shell } from "./shell";

export const ko = { problems, shell } as const;
