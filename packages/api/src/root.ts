import { applicationsRouter } from "./routers/admin/applications.js";
import { adminSettlementsRouter } from "./routers/admin/settlements.js";
import { authRouter } from "./routers/auth.js";
import { budgetRouter } from "./routers/budget.js";
import { businessesRouter } from "./routers/businesses.js";
import { couponsRouter } from "./routers/coupons.js";
import { mileageRouter } from "./routers/mileage.js";
import { referralRouter } from "./routers/referral.js";
import { settlementsRouter } from "./routers/settlements.js";
import { usersRouter } from "./routers/users.js";
import { t } from "./trpc.js";

export const appRouter = t.router({
  auth: authRouter,
  users: usersRouter,
  businesses: businessesRouter,
  coupons: couponsRouter,
  mileage: mileageRouter,
  referral: referralRouter,
  settlements: settlementsRouter,
  budget: budgetRouter,
  admin: t.router({
    applications: applicationsRouter,
    settlements: adminSettlementsRouter,
  }),
});

export type AppRouter = typeof appRouter;
