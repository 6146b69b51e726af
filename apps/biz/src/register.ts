import type { OwnerRouter } from "@buzz/api";

/** This app is for shop owners: a call to what does not admit them does not compile. */
declare module "@buzz/client" {
  interface Register {
    router: OwnerRouter;
  }
}
