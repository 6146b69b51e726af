import type { RouterOutputs } from "@buzz/client";

export type Approval = RouterOutputs["admin"]["approvals"]["list"]["items"][number];

export interface ApprovalDialogProps {
  approval: Approval;
  open: boolean;
  onClose: () => void;
}
