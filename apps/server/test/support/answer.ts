import { z } from "zod";

/** What a call came to, on whichever transport. */
export type Answer = {
  status: number;
  data: unknown;
  code: string | undefined;
  details: unknown;
  headers: Record<string, unknown>;
};

/** Both bodies of an answer, with nothing beside what the contract names. */
const envelope = z.discriminatedUnion("success", [
  z.strictObject({ success: z.literal(true), data: z.unknown(), timestamp: z.iso.datetime() }),
  z.strictObject({
    success: z.literal(false),
    error: z.strictObject({
      code: z.string(),
      message: z.string().min(1),
      details: z.unknown().optional(),
      timestamp: z.iso.datetime(),
    }),
  }),
]);

type Raw = { statusCode: number; body: string; headers: Record<string, unknown> };

/** @throws when the body is not an envelope. */
export function readEnvelope({ statusCode: status, body, headers }: Raw): Answer {
  const read = envelope.parse(JSON.parse(body));
  return read.success
    ? { status, headers, data: read.data, code: undefined, details: undefined }
    : { status, headers, data: undefined, code: read.error.code, details: read.error.details };
}

const shape = z.object({
  message: z.string().min(1),
  code: z.int(),
  data: z.object({
    code: z.string(),
    class: z.string(),
    httpStatus: z.int(),
    details: z.unknown().optional(),
    path: z.string().optional(),
  }),
});

const wire = z.union([
  z.strictObject({
    result: z.strictObject({
      data: z.strictObject({ json: z.unknown(), meta: z.unknown().optional() }),
    }),
  }),
  z.strictObject({ error: z.strictObject({ json: shape, meta: z.unknown().optional() }) }),
]);

/** One answer of the tRPC protocol; instants stay the text that travels. */
export function readWire(status: number, headers: Record<string, unknown>, body: unknown): Answer {
  const read = wire.parse(body);
  if ("result" in read)
    return { status, headers, data: read.result.data.json, code: undefined, details: undefined };
  const { code, details, httpStatus } = read.error.json.data;
  return { status: httpStatus, headers, data: undefined, code, details };
}
