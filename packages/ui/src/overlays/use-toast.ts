import { createContext, type ReactNode, use } from "react";

type Tell = (title: ReactNode, text?: ReactNode) => void;

/** Short messages that leave by themselves. What must be read or decided belongs on the page or in a dialog. */
export interface ToastTeller {
  good: Tell;
  bad: Tell;
  info: Tell;
}

export const ToastContext = createContext<ToastTeller | null>(null);

export function useToast(): ToastTeller {
  const teller = use(ToastContext);
  if (!teller) throw new Error("useToast needs a ToastProvider above it");
  return teller;
}
