/** Who can sign in to the demo; these exist only where the demo seed has run, and never in production. */
export const demoAccounts = [
  { role: "user", email: "user@buzz.example", password: "demo-user-2026", name: "데모 주민" },
  { role: "owner", email: "owner@buzz.example", password: "demo-owner-2026", name: "데모 점주" },
  {
    role: "super_admin",
    email: "operator@buzz.example",
    password: "demo-operator-2026",
    name: "데모 운영자",
  },
] as const;

export type DemoRole = (typeof demoAccounts)[number]["role"];

export function demoAccount(role: DemoRole) {
  const found = demoAccounts.find((row) => row.role === role);
  if (found === undefined) throw new Error(`no demo account for ${role}`);
  return found;
}
