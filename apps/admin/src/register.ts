import type { AdminRouter } from "@buzz/api";

/** This app is for operators: a call to what does not admit them does not compile. */
declare module "@buzz/client" {
  interface Register {
    router: AdminRouter;
  }
}
