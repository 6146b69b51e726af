/**
 * The addresses kept for clients in the field, as the contract lists them for the procedures that exist. Kept
 * by hand, apart from the router, so that a dropped one is seen.
 */
export const aliases: Readonly<Record<string, readonly `${"GET" | "POST"} /${string}`[]>> = {
  "businesses.list": ["GET /stores", "GET /business/list"],
  "businesses.categories": ["GET /stores/categories"],
  "businesses.get": ["GET /stores/:id"],
  "businesses.submitApplication": ["POST /businesses/apply"],
  "businesses.applicationStatus": ["GET /businesses/application/status"],
  "businesses.my": ["GET /businesses/my", "GET /business/profile"],
  "businesses.dashboard": ["GET /businesses/dashboard"],
  "businesses.dailySales": ["GET /businesses/daily-sales"],
  "businesses.transactions": ["GET /businesses/transactions"],
  "coupons.my": ["GET /coupons", "GET /users/coupons"],
  "coupons.verify": ["POST /business/coupons/verify"],
  "coupons.use": ["POST /business/coupons/use"],
  "mileage.balance": ["GET /users/mileage"],
  "mileage.transactions": ["GET /mileage/history", "GET /users/mileage/transactions"],
  "mileage.generateQr": ["POST /coupons/mileage/generate-qr"],
  "mileage.use": ["POST /business/mileage/use", "POST /coupons/mileage/use"],
  "referral.track": ["GET /referral/track/:referralCode"],
  "settlements.request": [
    "POST /business/settlements/request",
    "POST /business/settlement-request",
  ],
  "settlements.list": [
    "GET /business/settlements",
    "GET /settlement/my",
    "GET /settlement/admin/list",
    "GET /admin/settlements",
  ],
  "settlements.available": ["GET /settlement/available"],
  "budget.current": ["GET /admin/budget", "GET /admin/budget/status"],
  "admin.applications.list": ["GET /business/admin/applications", "GET /admin/businesses/pending"],
  "admin.applications.approve": [
    "POST /business/admin/applications/:id/approve",
    "POST /admin/businesses/:id/approve",
  ],
  "admin.settlements.approve": [
    "POST /settlement/admin/:id/process",
    "POST /admin/settlements/:id/process",
  ],
  "admin.settlements.markPaid": ["POST /settlement/admin/:id/complete"],
};

/** One row for each alias. */
export const aliasRows = Object.entries(aliases).flatMap(([procedure, rows]) =>
  rows.map((row) => {
    const [method = "", path = ""] = row.split(" ");
    return {
      procedure,
      row,
      path,
      method: method === "GET" ? ("GET" as const) : ("POST" as const),
    };
  }),
);
