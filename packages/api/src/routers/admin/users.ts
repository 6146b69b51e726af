import {
  accountActivity,
  endSessions,
  getAccount,
  listAccounts,
  removeAccount,
  resetPassword,
  revealAccount,
  setAccountStatus,
  updateAccount,
} from "@buzz/domain/accounts";
import {
  account,
  activityInput,
  activityOutput,
  endSessionsInput,
  endSessionsOutput,
  getInput,
  getOutput,
  listInput,
  listOutput,
  removeInput,
  removeOutput,
  resetPasswordInput,
  resetPasswordOutput,
  revealInput,
  revealOutput,
  setStatusInput,
  updateInput,
} from "@buzz/domain/accounts/schemas";
import { kinds, needsSecondOperator } from "@buzz/domain/approvals";
import { orPending } from "@buzz/domain/approvals/schemas";
import { hireInput, hireOutput } from "@buzz/domain/operators/schemas";
import { adminProcedure, commandProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminUsersRouter = t.router({
  list: adminProcedure("users", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/users",
        aliases: [{ path: "/admin/users" }],
        alsoEmits: { users: "items" },
      },
    })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listAccounts(ctx, input)),

  create: commandProcedure(kinds.operator)
    .meta({
      rest: {
        method: "POST",
        path: "/users",
        status: 201,
        mayPend: true,
        aliases: [{ path: "/admin/users" }, { path: "/admin/users/create" }],
      },
    })
    .input(hireInput)
    .output(orPending(hireOutput))
    .mutation(({ ctx, input }) => needsSecondOperator(kinds.operator)(ctx, input)),

  get: adminProcedure("users", "read")
    .meta({
      rest: { method: "GET", path: "/users/:id", aliases: [{ path: "/admin/users/:id" }] },
    })
    .input(getInput)
    .output(getOutput)
    .query(({ ctx, input }) => getAccount(ctx, input)),

  update: adminProcedure("users", "update")
    .meta({
      rest: { method: "PUT", path: "/users/:id", aliases: [{ path: "/admin/users/:id" }] },
    })
    .input(updateInput)
    .output(account)
    .mutation(({ ctx, input }) => updateAccount(ctx, input)),

  remove: adminProcedure("users", "delete")
    .meta({
      rest: { method: "DELETE", path: "/users/:id", aliases: [{ path: "/admin/users/:id" }] },
    })
    .input(removeInput)
    .output(removeOutput)
    .mutation(({ ctx, input }) => removeAccount(ctx, input)),

  setStatus: adminProcedure("users", "update")
    .meta({ rest: { method: "PUT", path: "/admin/users/:id/status" } })
    .input(setStatusInput)
    .output(account)
    .mutation(({ ctx, input }) => setAccountStatus(ctx, input)),

  resetPassword: adminProcedure("users", "update")
    .meta({ rest: { method: "POST", path: "/admin/users/:id/reset-password" } })
    .input(resetPasswordInput)
    .output(resetPasswordOutput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),

  reveal: adminProcedure("users", "read")
    .meta({ rest: { method: "POST", path: "/admin/users/:id/reveal" } })
    .input(revealInput)
    .output(revealOutput)
    .mutation(({ ctx, input }) => revealAccount(ctx, input)),

  endSessions: adminProcedure("users", "update")
    .meta({ rest: { method: "POST", path: "/admin/users/:id/end-sessions" } })
    .input(endSessionsInput)
    .output(endSessionsOutput)
    .mutation(({ ctx, input }) => endSessions(ctx, input)),

  activity: adminProcedure("users", "read")
    .meta({ rest: { method: "GET", path: "/admin/users/:id/activity" } })
    .input(activityInput)
    .output(activityOutput)
    .query(({ ctx, input }) => accountActivity(ctx, input)),
});
