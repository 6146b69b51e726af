import { success, toAppError, uploads } from "@buzz/api/server";
import { applicantOf } from "@buzz/domain/applications";
import { addImages } from "@buzz/domain/businesses/owner";
import { uploadDocuments, uploadImage } from "@buzz/domain/files";
import { imageInput } from "@buzz/domain/files/schemas";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { ServerDeps } from "../deps.js";
import { contextOf } from "../plugins/context.js";
import { sendError } from "../plugins/errors.js";
import { logFailure } from "../plugins/failure-log.js";
import { callerKey } from "./call.js";
import { anybodySigned, applicantOrOwner, type Bearer, owner } from "./upload-doors.js";
import { type Form, readForm } from "./upload-form.js";

type UploadRoute = {
  /** For logs, limits and permissions; there is no procedure of that name. */
  procedure: keyof typeof uploads;
  /** Lets the bearer in, before the form is read, or throws. */
  admit(bearer: Bearer): (form: Form) => Promise<unknown>;
};

const uploadRoutes: readonly UploadRoute[] = [
  {
    procedure: "files.uploadBusinessDocuments",
    admit: (bearer) => {
      const holder = applicantOrOwner(bearer);
      return ({ files }) => uploadDocuments(bearer.ctx, holder, files);
    },
  },
  {
    procedure: "files.uploadImage",
    admit: (bearer) => {
      const ctx = anybodySigned(bearer);
      return ({ files, fields }) => uploadImage(ctx, read(imageInput, fields), files);
    },
  },
  {
    procedure: "businesses.images.add",
    admit: (bearer) => {
      const ctx = owner(bearer);
      return ({ files }) => addImages(ctx, files);
    },
  },
];

/** Registers every route that takes files. Prefix `/api`. */
export async function uploadTransport(scope: FastifyInstance, deps: ServerDeps): Promise<void> {
  await scope.register(multipart);
  for (const route of uploadRoutes)
    for (const path of uploads[route.procedure].paths) scope.post(path, handlerOf(deps, route));
}

function handlerOf({ domain, limiter }: ServerDeps, { procedure, admit }: UploadRoute) {
  const { paths, most } = uploads[procedure];
  return async (request: FastifyRequest, reply: FastifyReply) => {
    request.procedures.push(procedure);
    try {
      const ctx = await contextOf(domain, request);
      for (const bucket of ["general", "upload"] as const)
        await limiter.charge(bucket, callerKey(ctx));
      const store = admit({ ctx, applicantEmail: await applicantOf(domain, tokenOf(request)) });
      const data = await store(await readForm(request, most));
      return success(data, { method: "POST", path: paths[0] }, domain.clock());
    } catch (cause) {
      const error = toAppError(cause);
      logFailure(request, error, procedure);
      return sendError(reply, request, error, domain.clock());
    }
  };
}

/** @throws VALIDATION_001 or 002 as a procedure's input would. */
function read<T>(schema: z.ZodType<T>, fields: Form["fields"]): T {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw toAppError(parsed.error, fields);
}

const tokenOf = ({ headers }: FastifyRequest): string =>
  headers.authorization?.replace(/^bearer /i, "") ?? "";
