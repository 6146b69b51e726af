import type { RouterOutputs } from "@buzz/client";

export type Application = RouterOutputs["admin"]["applications"]["list"]["items"][number];

export interface ApplicationDialogProps {
  application: Application;
  open: boolean;
  onClose: () => void;
  /** After the decision has been taken. */
  onDone: () => void;
}
