import { byId } from "@buzz/domain";
import {
  cancelBankAccountChange,
  changeBankAccount,
  readBankAccount,
} from "@buzz/domain/bank-accounts";
import { bankAccountOutput, changeInput } from "@buzz/domain/bank-accounts/schemas";
import {
  businessStats,
  registerBusiness,
  removeImage,
  setMainImage,
  updateProfile,
} from "@buzz/domain/businesses/owner";
import {
  imagesOutput,
  registerInput,
  registerOutput,
  statsInput,
  statsOutput,
  updateProfileInput,
} from "@buzz/domain/businesses/owner/schemas";
import { myBusinessOutput } from "@buzz/domain/businesses/schemas";
import { voidTransaction } from "@buzz/domain/reversals";
import { voidInput, voidOutput } from "@buzz/domain/reversals/schemas";
import { idempotent, ownerProcedure } from "../procedures.js";
import { t } from "../trpc.js";

/** What owners do with their own shop; part of `businesses`. */
export const ownBusinessProcedures = {
  register: ownerProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/business/register",
        status: 201,
        aliases: [{ path: "/businesses/register" }],
      },
    })
    .input(registerInput)
    .output(registerOutput)
    .mutation(({ ctx, input }) => registerBusiness(ctx, input)),

  updateProfile: ownerProcedure
    .meta({
      rest: {
        method: "PUT",
        path: "/business/profile",
        aliases: [{ path: "/businesses/profile" }],
        alsoEmits: { name: "businessName" },
      },
    })
    .input(updateProfileInput)
    .output(myBusinessOutput)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),

  images: t.router({
    remove: ownerProcedure
      .meta({
        rest: {
          method: "DELETE",
          path: "/business/images/:id",
          aliases: [{ path: "/businesses/images/:id" }],
        },
      })
      .input(byId)
      .output(imagesOutput)
      .mutation(({ ctx, input }) => removeImage(ctx, input)),

    setMain: ownerProcedure
      .meta({
        rest: {
          method: "PUT",
          path: "/business/images/:id/main",
          aliases: [{ path: "/businesses/images/:id/main" }],
        },
      })
      .input(byId)
      .output(imagesOutput)
      .mutation(({ ctx, input }) => setMainImage(ctx, input)),
  }),

  bankAccount: ownerProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/business/bank-account",
        aliases: [{ path: "/businesses/bank-account" }],
      },
    })
    .output(bankAccountOutput)
    .query(({ ctx }) => readBankAccount(ctx)),

  changeBankAccount: ownerProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/business/bank-account",
        aliases: [{ path: "/businesses/bank-account" }],
      },
      credentials: true,
    })
    .input(changeInput)
    .output(bankAccountOutput)
    .mutation(({ ctx, input }) => changeBankAccount(ctx, input)),

  cancelBankAccountChange: ownerProcedure
    .meta({ rest: { method: "POST", path: "/business/bank-account/cancel" } })
    .output(bankAccountOutput)
    .mutation(({ ctx }) => cancelBankAccountChange(ctx)),

  voidTransaction: ownerProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/business/transactions/:transactionNo/void",
        aliases: [{ path: "/businesses/transactions/:transactionNo/void" }],
      },
    })
    .input(voidInput)
    .output(voidOutput)
    .mutation(idempotent(voidTransaction)),

  stats: ownerProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/business/stats",
        aliases: [{ path: "/businesses/stats" }],
      },
    })
    .input(statsInput)
    .output(statsOutput)
    .query(({ ctx, input }) => businessStats(ctx, input)),
};
