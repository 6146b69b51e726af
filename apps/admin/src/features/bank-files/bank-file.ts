import type { RouterOutputs } from "@buzz/client";

export type BankFile = RouterOutputs["admin"]["settlements"]["bankFiles"]["items"][number];
export type BankFileLine = RouterOutputs["admin"]["settlements"]["bankFileLines"]["items"][number];
export type BankReport = RouterOutputs["admin"]["settlements"]["importBankResult"];

export interface BankFileDialogProps {
  file: BankFile;
  open: boolean;
  onClose: () => void;
}

/** It has not left Buzz yet. */
export const isHere = ({ status, downloadedAt }: BankFile): boolean =>
  status === "sent" && downloadedAt === null;
