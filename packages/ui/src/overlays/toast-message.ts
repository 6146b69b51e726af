import type { ReactNode } from "react";

export type ToastKind = "good" | "bad" | "info";

export interface ToastMessage {
  id: string;
  kind: ToastKind;
  title: ReactNode;
  text?: ReactNode;
}
