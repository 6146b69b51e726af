import { problems } from "./ko/problems";
import { shell } from "./ko/shell";

/** What the first screen speaks, whichever it is. */
export const ko = { problems, shell };
