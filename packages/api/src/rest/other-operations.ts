import { checkOutput, detailedOutput } from "@buzz/domain/health/schemas";
import { fileFormat } from "@buzz/domain/settlements/schemas";
import { z } from "zod";
import { toJsonSchema } from "./coerce.js";
import { uploads } from "./uploads.js";

type Json = Record<string, unknown>;

/** What REST has besides the procedures: what takes or gives files, streams, and health, which has no envelope. */
export type OtherOperation = {
  /** For logs, limits and permissions. */
  name: string;
  method: "get" | "post";
  /** Below `/api`; the first is the canonical one. */
  paths: readonly [`/${string}`, ...`/${string}`[]];
  open?: true;
  /** Files in multipart fields of this name, and how many. */
  takes?: { files: string; most: number; fields: z.ZodObject };
  query?: z.ZodObject;
  gives: { enveloped: z.ZodType } | { bare: z.ZodType } | { types: readonly [string, ...string[]] };
};

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const otherOperations: readonly OtherOperation[] = [
  ...Object.entries(uploads).map(
    ([name, { paths, field, most, fields, output }]): OtherOperation => ({
      name,
      method: "post",
      paths,
      takes: { files: field, most, fields },
      gives: { enveloped: output },
    }),
  ),
  {
    name: "settlements.export",
    method: "get",
    paths: ["/settlements/:id/export"],
    query: z.object({ format: fileFormat.optional() }),
    gives: { types: ["text/csv", SPREADSHEET] },
  },
  {
    name: "referral.qrImage",
    method: "get",
    paths: ["/referral/qr/:code"],
    open: true,
    gives: { types: ["image/png"] },
  },
  {
    name: "notifications.stream",
    method: "get",
    paths: ["/notifications/stream"],
    gives: { types: ["text/event-stream"] },
  },
  {
    name: "health.check",
    method: "get",
    paths: ["/health"],
    open: true,
    gives: { bare: checkOutput },
  },
  {
    name: "health.detailed",
    method: "get",
    paths: ["/health/detailed"],
    open: true,
    gives: { bare: detailedOutput },
  },
];

/** The operation as OpenAPI has it at one of its paths. */
export function describeOther(
  { name, paths, open, takes, query, gives }: OtherOperation,
  path: string,
  envelope: (data: Json) => Json,
): Json {
  const isCanonical = path === paths[0];
  const inPath = [...path.matchAll(/:(\w+)/g)].flatMap(([, parameter]) => parameter ?? []);
  return {
    operationId: isCanonical ? name : `${name}:${path}`,
    tags: name.split(".").slice(0, 1),
    ...(isCanonical ? {} : { deprecated: true }),
    ...(open ? {} : { security: [{ token: [] }] }),
    parameters: [
      ...inPath.map((parameter) => parameterOf(parameter, "path", { type: "string" })),
      ...Object.entries(query?.shape ?? {}).map(([parameter, schema]) =>
        parameterOf(parameter, "query", toJsonSchema(schema, "input")),
      ),
    ],
    ...(takes === undefined ? {} : { requestBody: { required: true, content: formOf(takes) } }),
    responses: {
      200: { description: "Done", content: contentOf(gives, envelope) },
      default: { $ref: "#/components/responses/Error" },
    },
  };
}

const parameterOf = (name: string, place: "path" | "query", schema: Json) => ({
  name,
  in: place,
  required: place === "path",
  schema,
});

function formOf({ files, most, fields }: NonNullable<OtherOperation["takes"]>): Json {
  const file = { type: "string", contentMediaType: "application/octet-stream" };
  const { properties = {}, required = [] } = formShape.parse(toJsonSchema(fields, "input"));
  return {
    "multipart/form-data": {
      schema: {
        type: "object",
        properties: {
          [files]: most === 1 ? file : { type: "array", items: file, maxItems: most },
          ...properties,
        },
        required: [files, ...required],
      },
    },
  };
}

const formShape = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

function contentOf(gives: OtherOperation["gives"], envelope: (data: Json) => Json): Json {
  if ("types" in gives)
    return Object.fromEntries(gives.types.map((type) => [type, { schema: { type: "string" } }]));
  const schema =
    "enveloped" in gives
      ? envelope(toJsonSchema(gives.enveloped, "output"))
      : toJsonSchema(gives.bare, "output");
  return { "application/json": { schema } };
}
