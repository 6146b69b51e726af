import type { CounterAndDeskRouter } from "@buzz/api";

/** These parts serve shop owners and operators: a call to what does not admit both does not compile. */
declare module "@buzz/client" {
  interface Register {
    router: CounterAndDeskRouter;
  }
}
