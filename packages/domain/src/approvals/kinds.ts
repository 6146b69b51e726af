import { bankFile } from "./kinds/bank-file.js";
import { budget } from "./kinds/budget.js";
import { operator } from "./kinds/operator.js";
import { payout } from "./kinds/payout.js";
import { points } from "./kinds/points.js";
import { resume } from "./kinds/resume.js";
import { role } from "./kinds/role.js";
import { settings } from "./kinds/settings.js";
import { type KindName, kindName } from "./names.js";

/** Every command that may need a second operator. */
export const kinds = {
  payout,
  bankFile,
  points,
  budget,
  role,
  operator,
  resume,
  settings,
} as const satisfies Record<KindName, { name: KindName }>;

/** The kind of a stored approval. */
export const kindNamed = (name: string) => kinds[kindName.parse(name)];
