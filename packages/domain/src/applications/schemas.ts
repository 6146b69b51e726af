import { z } from "zod";
import { captchaToken, strongPassword } from "../auth/schemas.js";
import { bankAccount } from "../bank-accounts/schemas.js";
import { pageInput, pageOf, sortOrder } from "../kernel/paging.js";
import {
  email,
  instant,
  personName,
  phone,
  reason,
  registrationNumber,
  uuid,
} from "../kernel/schemas.js";

const shopName = z.string().trim().min(2).max(200);
const category = z.string().min(1).max(30);

export const applyTokenInput = z.object({
  email,
  captchaToken,
});

export const applyTokenOutput = z.object({ applyToken: z.string(), expiresIn: z.int() });

/** The address of an uploaded file, or its name. */
const documentUrl = z.string().min(1).max(1000);

export const applyInput = z.object({
  email,
  password: strongPassword,
  businessInfo: z.object({
    name: shopName,
    registrationNumber,
    ownerName: personName.optional(),
    category,
    address: z.string().trim().min(10).max(500),
    phone,
    description: z.string().trim().max(1000).optional(),
    bankAccount,
  }),
  displayTimeSlots: z
    .object({
      morning: z.boolean().optional(),
      lunch: z.boolean().optional(),
      dinner: z.boolean().optional(),
      night: z.boolean().optional(),
    })
    .optional(),
  documents: z
    .array(
      z.union([
        documentUrl,
        z.object({ type: z.string().trim().min(1).max(50).optional(), url: documentUrl }),
      ]),
    )
    .max(3)
    .optional(),
});

export const status = z.enum(["pending", "approved", "rejected", "expired"]);

export const applyOutput = z.object({
  applicationId: uuid,
  status: z.literal("pending"),
  submittedAt: instant,
  expiresAt: instant,
});

export const statusInput = z.object({ email, registrationNumber: registrationNumber.optional() });

/** An e-mail alone, which others may know, shows no more than how far the application is. */
export const statusOutput = z.object({
  applicationId: uuid.optional(),
  status,
  submittedAt: instant,
  reviewedAt: instant.nullable().optional(),
  rejectionReason: z.string().nullable().optional(),
  expiresAt: instant.optional(),
});

export const listInput = z.object({
  /** `reviewing` is another word for `pending`. */
  status: z
    .enum([...status.options, "reviewing"])
    .transform((word) => (word === "reviewing" ? "pending" : word))
    .optional(),
  sortBy: z.enum(["createdAt", "businessName"]).default("createdAt"),
  sortOrder: sortOrder.default("desc"),
  ...pageInput.shape,
});

export const application = z.object({
  id: uuid,
  email: z.string(),
  businessInfo: z.object({
    name: z.string(),
    registrationNumber: z.string(),
    ownerName: z.string().nullable(),
    category: z.string(),
    address: z.string(),
    phone: z.string().nullable(),
    description: z.string().nullable(),
    bankAccount: z.object({
      bankName: z.string().nullable(),
      accountNumber: z.string().nullable(),
      accountHolder: z.string().nullable(),
    }),
    displayTimeSlots: z.array(z.enum(["morning", "lunch", "dinner", "night"])),
  }),
  documents: z.array(
    z.object({ type: z.string().nullable(), fileName: z.string(), url: z.string() }),
  ),
  status,
  createdAt: instant,
  reviewedAt: instant.nullable(),
  rejectionReason: z.string().nullable(),
  expiresAt: instant,
});

export const listOutput = pageOf(application);

export const approveInput = z.object({
  id: uuid,
  approved: z.boolean().default(true),
  businessName: shopName.optional(),
  category: category.optional(),
  reason: reason.optional(),
});

export const approveOutput = z.object({
  userId: uuid.nullable(),
  businessId: uuid.nullable(),
  email: z.string(),
});

export const rejectInput = z.object({ id: uuid, reason });
