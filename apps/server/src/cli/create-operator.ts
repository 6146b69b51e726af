import { AppError, contextAs } from "@buzz/domain";
import { createOperator } from "@buzz/domain/operators";
import { z } from "zod";
import { createDeps } from "../deps.js";
import { readEnv } from "../env.js";

const operatorSchema = z.object({
  OPERATOR_EMAIL: z.email(),
  OPERATOR_NAME: z.string().min(2),
  OPERATOR_PASSWORD: z.string().min(12),
});

/** Makes the first operator of an installation, a super_admin, from the environment. */
const operator = operatorSchema.safeParse(process.env);
if (!operator.success) {
  for (const { path, message } of operator.error.issues)
    console.error(`${path.join(".")}: ${message}`);
  process.exit(2);
}
const deps = await createDeps(readEnv(process.env));
const { OPERATOR_EMAIL: email, OPERATOR_NAME: name, OPERATOR_PASSWORD: password } = operator.data;
const system = contextAs(deps.domain, { kind: "system" }, { userAgent: "create-operator" });
try {
  await createOperator(system, { email, name, password, role: "super_admin" });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.code, JSON.stringify(error.details ?? {}));
  process.exit(2);
} finally {
  await deps.close();
}
console.log(`${email} can sign in as super_admin`);
