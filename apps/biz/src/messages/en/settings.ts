import type { SameKeys } from "@buzz/ui";
import type { settings as ko } from "../ko/settings";

export const settings = {
  security: "Sign-in and security",
  securityText: "Passkeys, password, devices",
  device: "This device",
  language: "Language",
  theme: "Appearance",
  textSize: "Text size",
  signOut: "Sign out",
  signingOut: "Signing out",
  registrationNumber: "Registration number",
  owner: "Owner",
  address: "Address",
  phone: "Phone",
  account: "Payout account",
  scans: "QR codes taken so far",
  scanCount: "{count, number}",
  status: {
    approved: "Approved",
    pending: "Waiting",
    suspended: "Suspended",
    rejected: "Not approved",
  },
} satisfies SameKeys<typeof ko>;
