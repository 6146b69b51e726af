export type { ErrorDetails } from "@buzz/domain";

import type { RouterFor } from "./audiences.js";
import type { Audience } from "./meta.js";

/** What residents and visitors may call. */
export type UserRouter = RouterFor<"user">;
/** What shop owners may call. */
export type OwnerRouter = RouterFor<"owner">;
/** What operators may call, as far as their sub-role goes. */
export type AdminRouter = RouterFor<"admin">;
/** What shop owners and operators both may call. */
export type CounterAndDeskRouter = RouterFor<"owner" | "admin">;
/** What everybody may call. */
export type CommonRouter = RouterFor<Audience>;
export type { Downloads } from "./rest/downloads.js";
export type { Uploads } from "./rest/uploads.js";
export type { AppRouter } from "./root.js";
