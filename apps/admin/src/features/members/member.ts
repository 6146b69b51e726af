import type { RouterOutputs } from "@buzz/client";

export type MemberRow = RouterOutputs["admin"]["users"]["list"]["items"][number];
export type MemberDetail = RouterOutputs["admin"]["users"]["get"];
export type Member = MemberDetail["user"];

export interface MemberDialogProps {
  member: Member;
  open: boolean;
  onClose: () => void;
}
