import type { RouterOutputs } from "@buzz/client";
import type { AccountDetail } from "../accounts/account-dialog";

export type MemberRow = RouterOutputs["admin"]["users"]["list"]["items"][number];
export type Member = AccountDetail["user"];

export interface MemberDialogProps {
  member: Member;
  open: boolean;
  onClose: () => void;
}
