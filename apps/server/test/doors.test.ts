import type { AdminRouter, CommonRouter, OwnerRouter, UserRouter } from "@buzz/api";
import { type Audience, routes } from "@buzz/api/server";
import type { AnyTRPCProcedure, AnyTRPCRouter } from "@trpc/server";
import { expect, expectTypeOf, test } from "vitest";
import { type Who, type WhoMay, whoMay } from "./support/who-may.js";

/** Whose app may know a procedure, by the contract's word for whom it lets in. */
const audiences = {
  P: ["user", "owner", "admin"],
  any: ["user", "owner", "admin"],
  U: ["user"],
  O: ["owner"],
  BM: ["admin"],
  CM: ["admin"],
  AD: ["admin"],
  SA: ["admin"],
  "A*": ["admin"],
  "U+O": ["user", "owner"],
  "O+BM": ["owner", "admin"],
  "O+A*": ["owner", "admin"],
} as const satisfies Record<Who, readonly Audience[]>;

test.each(routes)("$procedure names in its type those whom its door lets in", (route) => {
  const word = whoMay[route.procedure];
  expect(word && [...audiences[word]]).toEqual([...route.admits]);
});

/** Names of the contract's table that let in an audience. */
type Named<A extends Audience> = {
  [Name in keyof WhoMay]: [A] extends [(typeof audiences)[WhoMay[Name]][number]] ? Name : never;
}[keyof WhoMay];

/** Names of a router's type, `admin.coupons.list`. */
type NamesOf<Router extends AnyTRPCRouter> = Below<Router["_def"]["record"]>;
type Below<Group> = {
  [Name in keyof Group & string]: Group[Name] extends AnyTRPCProcedure
    ? Name
    : `${Name}.${Below<Group[Name]>}`;
}[keyof Group & string];

/** The compiler is what tests here; `pnpm typecheck` runs it. */
test("an app's router has the procedures of its people, and no other", () => {
  expectTypeOf<NamesOf<UserRouter>>().toEqualTypeOf<Named<"user">>();
  expectTypeOf<NamesOf<OwnerRouter>>().toEqualTypeOf<Named<"owner">>();
  expectTypeOf<NamesOf<AdminRouter>>().toEqualTypeOf<Named<"admin">>();
  expectTypeOf<NamesOf<CommonRouter>>().toEqualTypeOf<Named<Audience>>();
});
