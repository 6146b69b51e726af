import { z } from "zod";
import { actions, areas } from "../kernel/permissions.js";
import { email, instant, mobile, personName, referralCode, uuid, won } from "../kernel/schemas.js";

export const password = z.string().min(8).max(200);

const CHARACTER_CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\d/, /[^\p{L}\d]/u];

/** Shops and operators: three of upper case, lower case, digits and other characters (rules §2). */
export const strongPassword = password.refine(
  (value) => CHARACTER_CLASSES.filter((kind) => kind.test(value)).length >= 3,
  { error: "three of upper case, lower case, digits and symbols" },
);

/** What a lasting password must be, by who has it. */
export const passwordOf = {
  user: password,
  business: strongPassword,
  admin: strongPassword,
} as const;

/** What the CAPTCHA's widget gave; asked for by AUTH_011. */
export const captchaToken = z.string().min(1).max(4096).optional();

export const changePasswordInput = z.object({
  currentPassword: z.string().min(1).max(200),
  newPassword: password,
});

export const tokens = z.object({
  accessToken: z.string(),
  /** Empty when a cookie carries it. */
  refreshToken: z.string(),
  expiresIn: z.int(),
});

const signedIn = { tokens, token: z.string() };
export const signedInOutput = z.object(signedIn);

export const registerInput = z.object({
  email,
  password,
  name: personName,
  phone: mobile.optional(),
  university: z.string().trim().max(100).optional(),
  marketingConsent: z.boolean().optional(),
  referralCode: referralCode.optional(),
  visitId: uuid.optional(),
});

const reward = z.object({
  id: uuid,
  name: z.string(),
  amount: won,
  type: z.enum(["signup", "referral", "event", "basic"]),
  qrCode: z.string(),
  status: z.literal("active"),
  expiresAt: instant,
});

export const rewardsOutput = z.object({
  signupBonus: z.object({ mileage: won, coupon: reward.nullable() }).nullable(),
  visitorCoupon: reward.nullable(),
  referral: z
    .object({ status: z.enum(["paid", "pending", "denied"]), reason: z.string().optional() })
    .nullable(),
});

export const registerOutput = z.object({
  user: z.object({
    id: uuid,
    email: z.string(),
    name: z.string(),
    role: z.literal("user"),
    authProvider: z.literal("password"),
    avatarUrl: z.string().nullable(),
    referralCode: z.string(),
  }),
  ...signedIn,
  rewards: rewardsOutput,
});

/** An account is named by e-mail or, for shops, by registration number. */
export const loginInput = z
  .object({
    email: email.optional(),
    businessNumber: z.string().max(20).optional(),
    password: z.string().min(1).max(200),
    type: z.enum(["business", "admin", "user"]).optional(),
    captchaToken,
  })
  .refine((input) => input.email !== undefined || input.businessNumber !== undefined, {
    path: ["email"],
    params: { missing: true },
  });

export const adminRole = z.enum(["super_admin", "admin", "business_manager", "content_manager"]);

const businessSummary = z.object({
  id: uuid,
  businessName: z.string(),
  category: z.string(),
  status: z.enum(["pending", "approved", "suspended", "rejected"]),
  qrScanCount: z.int(),
  avgRating: z.number(),
  reviewCount: z.int(),
});

/** What must be done before anything else works. */
const setupRequired = z.enum(["password", "2fa"]);

export const signedInAccount = z.object({
  user: z.object({
    id: uuid,
    email: z.string(),
    name: z.string(),
    role: z.enum(["user", "business", "admin"]),
    adminRole: adminRole.nullable(),
    mustChangePassword: z.boolean(),
  }),
  ...signedIn,
  business: businessSummary.optional(),
  setupRequired: setupRequired.optional(),
});

/** What a sign-in goes on with when the account has a second factor. */
const challenge = z.object({
  requires2FA: z.literal(true),
  challengeId: uuid,
  /** What the second factor may be proved with, the best first; a code may be a backup code. */
  methods: z.array(z.enum(["passkey", "code"])),
});

export const loginOutput = z.union([signedInAccount, challenge]);

export const businessLoginInput = z.object({
  email,
  password: z.string().min(1).max(200),
  captchaToken,
});
export const businessLoginOutput = z.union([
  signedInAccount.extend({ business: businessSummary }),
  challenge,
]);

export const permissionsOutput = z.object({
  userId: uuid,
  role: adminRole,
  /** What the sub-role may do, by area. */
  permissions: z.record(z.enum(areas), z.array(z.enum(actions))),
});

/** Without a token in the body, the one of the cookie is meant. */
export const refreshInput = z.object({ refreshToken: z.string().min(1).max(200).optional() });
export const refreshOutput = z.object({ ...tokens.shape, tokens });

export const meOutput = z.object({
  id: uuid,
  email: z.string(),
  name: z.string(),
  role: z.enum(["user", "business", "admin"]),
  adminRole: adminRole.nullable(),
  avatarUrl: z.string().nullable(),
  createdAt: instant,
  referralCode: z.string().nullable(),
  university: z.string().nullable(),
  marketingAgree: z.boolean(),
  setupRequired: setupRequired.optional(),
});
