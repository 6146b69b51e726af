import type { AnyTRPCProcedure, TRPCBuiltRouter, TRPCRouterRecord } from "@trpc/server";
import type { Audience, Meta } from "./meta.js";
import type { AppRouter } from "./root.js";

/**
 * The router as an audience sees it: a procedure whose door keeps them out is not there. For several audiences, what
 * admits them all.
 */
export type RouterFor<A extends Audience> =
  AppRouter extends TRPCBuiltRouter<infer Root, infer Procedures>
    ? Of<Procedures, A> extends infer Open extends TRPCRouterRecord
      ? TRPCBuiltRouter<Root, Open>
      : never
    : never;

/** The procedures of a group, and of the groups within it, that admit an audience; no empty groups. */
type Of<Group extends TRPCRouterRecord, A extends Audience> = {
  [Name in keyof Group as Seen<Group[Name], A> extends never ? never : Name]: Seen<Group[Name], A>;
};

type Seen<Entry, A extends Audience> = Entry extends AnyTRPCProcedure
  ? Entry["meta"] extends Meta<infer Admitted>
    ? [A] extends [Admitted]
      ? Entry
      : never
    : never
  : Entry extends TRPCRouterRecord
    ? Some<Of<Entry, A>>
    : never;

type Some<Group> = [keyof Group] extends [never] ? never : Group;
