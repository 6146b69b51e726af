import type { RouterOutputs } from "@buzz/client";

export type Settlement = RouterOutputs["settlements"]["get"];

export interface SettlementProps {
  settlement: Settlement;
}

export interface SettlementDialogProps extends SettlementProps {
  open: boolean;
  onClose: () => void;
}
