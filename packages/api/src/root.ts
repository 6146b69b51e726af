import { applicationsRouter } from "./routers/admin/applications.js";
import { approvalsRouter } from "./routers/admin/approvals.js";
import { adminAuditRouter } from "./routers/admin/audit.js";
import { adminBusinessesRouter } from "./routers/admin/businesses.js";
import { adminContentsRouter } from "./routers/admin/contents.js";
import { adminCouponsRouter } from "./routers/admin/coupons.js";
import {
  adminDashboardRouter,
  analyticsProcedure,
  realtimeProcedure,
} from "./routers/admin/dashboard.js";
import { adminJobsRouter } from "./routers/admin/jobs.js";
import { adminOperatorsRouter } from "./routers/admin/operators.js";
import { adminPermissionsRouter } from "./routers/admin/permissions.js";
import { adminReferralRouter } from "./routers/admin/referral.js";
import { referralPoliciesRouter } from "./routers/admin/referral-policies.js";
import { adminReportsRouter } from "./routers/admin/reports.js";
import { adminSecurityRouter } from "./routers/admin/security.js";
import { adminSettingsRouter } from "./routers/admin/settings.js";
import { adminSettlementsRouter } from "./routers/admin/settlements.js";
import { adminTransactionsRouter } from "./routers/admin/transactions.js";
import { adminUsersRouter } from "./routers/admin/users.js";
import { adminWebhooksRouter } from "./routers/admin/webhooks.js";
import { authRouter } from "./routers/auth.js";
import { budgetRouter } from "./routers/budget.js";
import { businessesRouter } from "./routers/businesses.js";
import { contentsRouter } from "./routers/contents.js";
import { couponsRouter } from "./routers/coupons.js";
import { filesRouter } from "./routers/files.js";
import { healthRouter } from "./routers/health.js";
import { mileageRouter } from "./routers/mileage.js";
import { notificationsRouter } from "./routers/notifications.js";
import { referralRouter } from "./routers/referral.js";
import { settlementsRouter } from "./routers/settlements.js";
import { usersRouter } from "./routers/users.js";
import { t } from "./trpc.js";

export const appRouter = t.router({
  auth: authRouter,
  users: usersRouter,
  businesses: businessesRouter,
  contents: contentsRouter,
  coupons: couponsRouter,
  health: healthRouter,
  mileage: mileageRouter,
  notifications: notificationsRouter,
  referral: referralRouter,
  settlements: settlementsRouter,
  files: filesRouter,
  budget: budgetRouter,
  admin: t.router({
    applications: applicationsRouter,
    businesses: adminBusinessesRouter,
    contents: adminContentsRouter,
    coupons: adminCouponsRouter,
    referral: adminReferralRouter,
    referralPolicies: referralPoliciesRouter,
    settlements: adminSettlementsRouter,
    dashboard: adminDashboardRouter,
    analytics: analyticsProcedure,
    realtime: realtimeProcedure,
    reports: adminReportsRouter,
    transactions: adminTransactionsRouter,
    operators: adminOperatorsRouter,
    permissions: adminPermissionsRouter,
    settings: adminSettingsRouter,
    security: adminSecurityRouter,
    audit: adminAuditRouter,
    webhooks: adminWebhooksRouter,
    approvals: approvalsRouter,
    jobs: adminJobsRouter,
    users: adminUsersRouter,
  }),
});

export type AppRouter = typeof appRouter;
