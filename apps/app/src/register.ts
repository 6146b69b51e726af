import type { UserRouter } from "@buzz/api";

/** This app is for residents and visitors: a call to what does not admit them does not compile. */
declare module "@buzz/client" {
  interface Register {
    router: UserRouter;
  }
}
