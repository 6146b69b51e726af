/**
 * The addresses kept for clients in the field, as the contract lists them for the procedures that exist. Kept
 * by hand, apart from the router, so that a dropped one is seen.
 */
export const aliases: Readonly<
  Record<string, readonly `${"GET" | "POST" | "PUT" | "DELETE"} /${string}`[]>
> = {
  "auth.businessLogin": ["POST /businesses/login"],
  "admin.users.list": ["GET /admin/users"],
  "admin.users.create": ["POST /admin/users", "POST /admin/users/create"],
  "admin.users.get": ["GET /admin/users/:id"],
  "admin.users.update": ["PUT /admin/users/:id"],
  "admin.users.remove": ["DELETE /admin/users/:id"],
  "businesses.list": ["GET /stores", "GET /business/list"],
  "businesses.categories": ["GET /stores/categories"],
  "businesses.search": ["GET /stores/search"],
  "businesses.get": ["GET /stores/:id"],
  "businesses.submitApplication": ["POST /businesses/apply"],
  "businesses.applicationStatus": ["GET /businesses/application/status"],
  "businesses.my": ["GET /businesses/my", "GET /business/profile"],
  "businesses.dashboard": ["GET /businesses/dashboard"],
  "businesses.dailySales": ["GET /businesses/daily-sales"],
  "businesses.transactions": ["GET /businesses/transactions"],
  "businesses.applyToken": ["POST /businesses/apply/token"],
  "businesses.bankAccount": ["GET /businesses/bank-account"],
  "businesses.changeBankAccount": ["POST /businesses/bank-account"],
  "businesses.voidTransaction": ["POST /businesses/transactions/:transactionNo/void"],
  "businesses.register": ["POST /businesses/register"],
  "businesses.updateProfile": ["PUT /businesses/profile"],
  "businesses.images.remove": ["DELETE /businesses/images/:id"],
  "businesses.images.setMain": ["PUT /businesses/images/:id/main"],
  "businesses.stats": ["GET /businesses/stats"],
  "coupons.my": ["GET /coupons", "GET /users/coupons"],
  "coupons.verify": ["POST /business/coupons/verify"],
  "coupons.use": ["POST /business/coupons/use"],
  "mileage.balance": ["GET /users/mileage"],
  "mileage.transactions": ["GET /mileage/history", "GET /users/mileage/transactions"],
  "mileage.generateQr": ["POST /coupons/mileage/generate-qr"],
  "mileage.use": ["POST /business/mileage/use", "POST /coupons/mileage/use"],
  "referral.track": ["GET /referral/track/:referralCode"],
  "referral.stats": ["GET /users/referral-stats"],
  "admin.referral.analytics": ["GET /admin/referral-analytics", "GET /admin/referrals/performance"],
  "settlements.request": [
    "POST /business/settlements/request",
    "POST /business/settlement-request",
    "POST /settlement/request",
  ],
  "settlements.list": [
    "GET /business/settlements",
    "GET /settlement/my",
    "GET /settlement/admin/list",
    "GET /admin/settlements",
  ],
  "settlements.available": ["GET /settlement/available"],
  "budget.current": ["GET /admin/budget", "GET /admin/budget/status"],
  "budget.saveSettings": ["POST /admin/budget/policy"],
  "budget.emergencyControl": ["POST /admin/budget/emergency", "POST /admin/budget/kill-switch"],
  "admin.applications.list": ["GET /business/admin/applications", "GET /admin/businesses/pending"],
  "admin.applications.approve": [
    "POST /business/admin/applications/:id/approve",
    "POST /admin/businesses/:id/approve",
  ],
  "admin.businesses.list": ["GET /business/admin/list"],
  "admin.businesses.setStatus": ["PUT /business/admin/:id/status"],
  "admin.settlements.approve": [
    "POST /settlement/admin/:id/process",
    "POST /admin/settlements/:id/process",
  ],
  "admin.settlements.markPaid": ["POST /settlement/admin/:id/complete"],
  "admin.settlements.stats": ["GET /settlement/admin/stats"],
  "admin.dashboard.overview": ["GET /admin/dashboard/stats"],
};

const methods = ["GET", "POST", "PUT", "DELETE"] as const;

/** One row for each alias. */
export const aliasRows = Object.entries(aliases).flatMap(([procedure, rows]) =>
  rows.map((row) => {
    const [word = "", path = ""] = row.split(" ");
    return { procedure, row, path, method: methods.find((method) => method === word) };
  }),
);
