import { refuseTraces, tracesIn } from "@buzz/testkit";
import type { FastifyInstance } from "fastify";

/**
 * What a server tells others than the person it is about: its log, and the bodies of its refusals and failures. What
 * somebody gets of themselves, answers that succeed and letters, is none of it.
 */
export class Told {
  readonly #errors: string[] = [];

  constructor(
    app: FastifyInstance,
    readonly log: readonly string[],
  ) {
    const inject: FastifyInstance["inject"] = app.inject.bind(app);
    Reflect.set(app, "inject", async (...call: Parameters<typeof inject>) => {
      const reply = await inject(...call);
      this.#errors.push(...errorsIn(reply.statusCode, reply.body));
      return reply;
    });
  }

  /** @throws naming every place of it where personal data stands readable. */
  refusePersonalData(): void {
    refuseTraces([
      ...this.log.flatMap((line) => tracesIn("a line of the log", line)),
      ...this.#errors.flatMap((body) => tracesIn("the body of an error", body)),
    ]);
  }
}

/** Of a batch those that failed; others' answers stand beside them. */
function errorsIn(status: number, body: string): string[] {
  if (status < 400 && status !== 207) return [];
  if (!body.startsWith("[")) return [body];
  const parts: unknown[] = JSON.parse(body);
  return parts.flatMap((part) => {
    const error: unknown = typeof part === "object" && part !== null && Reflect.get(part, "error");
    return error === undefined || error === false ? [] : [JSON.stringify(error)];
  });
}
