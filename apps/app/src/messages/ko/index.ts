import { home } from "./home";
import { problems } from "./problems";
import { shell } from "./shell";
import { shops } from "./shops";

export const ko = { home, problems, shell, shops } as const;
