import type { RouterOutputs } from "@buzz/client";

export type AccountDetail = RouterOutputs["admin"]["users"]["get"];

/** The account that a dialog is about: a member's, its name masked, or an operator's. */
export interface AccountDialogProps {
  account: { id: string; name: string; role: "user" | "business" | "admin" };
  open: boolean;
  onClose: () => void;
}
