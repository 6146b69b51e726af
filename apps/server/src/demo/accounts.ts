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

/** Everybody else of the demo, who has the password of their role above. */
export const DEMO_RESIDENTS = 40;
export const residentEmail = (index: number) => `resident${twoDigits(index + 1)}@buzz.example`;
export const shopEmail = (index: number) => `shop${twoDigits(index + 1)}@buzz.example`;

const twoDigits = (number: number) => String(number).padStart(2, "0");

export type DemoRole = (typeof demoAccounts)[number]["role"];

export function demoAccount(role: DemoRole) {
  const found = demoAccounts.find((row) => row.role === role);
  if (found === undefined) throw new Error(`no demo account for ${role}`);
  return found;
}
