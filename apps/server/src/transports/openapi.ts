import { openApiDocument } from "@buzz/api/server";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import type { OpenAPIV3_1 } from "openapi-types";

/** The contract as OpenAPI 3.1, browsable at `/api/docs`. */
export async function apiDocs(app: FastifyInstance, version: string): Promise<void> {
  const document: object = openApiDocument(version);
  if (!isOpenApi31(document)) throw new Error("the OpenAPI document is not one");
  await app.register(swagger, { openapi: document, transformObject: () => document });
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: true });
}

/** Whether it is a right one, a third-party validator says in the tests. */
const isOpenApi31 = (document: object): document is OpenAPIV3_1.Document =>
  "openapi" in document && document.openapi === "3.1.0" && "paths" in document;
