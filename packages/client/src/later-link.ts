import type { CommonRouter } from "@buzz/api";
import { type OperationLink, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";

/** Does what a link does that is still to be loaded. A call fails, as without network, when it cannot be loaded. */
export const laterLink =
  (load: () => Promise<TRPCLink<CommonRouter>>): TRPCLink<CommonRouter> =>
  (runtime) => {
    let loaded: OperationLink<CommonRouter> | undefined;
    return (call) =>
      observable((observer) => {
        let leave = () => {};
        let isOver = false;
        load().then(
          (link) => {
            if (isOver) return;
            loaded ??= link(runtime);
            const sent = loaded(call).subscribe(observer);
            leave = () => sent.unsubscribe();
          },
          (error) => observer.error(TRPCClientError.from(error)),
        );
        return () => {
          isOver = true;
          leave();
        };
      });
  };
