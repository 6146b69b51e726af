import { problems } from "./en/problems";
import { shell } from "./en/shell";

/** What the first screen speaks, whichever it is. */
export const en = { problems, shell };
