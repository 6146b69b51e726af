export type { ApiContext } from "./context.js";
export { toAppError } from "./errors.js";
export type { Audience, RestMeta } from "./meta.js";
export { camelOf } from "./rest/both-cases.js";
export { toJsonSchema, urlReader } from "./rest/coerce.js";
export { failure, statusOf, success, withOwnNames } from "./rest/envelope.js";
export { openApiDocument } from "./rest/openapi.js";
export { type Route, routes } from "./rest/routes.js";
export { appRouter } from "./root.js";
