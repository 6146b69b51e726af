import { type ReactNode, useMemo, useState } from "react";
import { useLazyPart } from "../lib/use-lazy-part";
import type { ToastKind, ToastMessage } from "./toast-message";
import { ToastContext, type ToastTeller } from "./use-toast";

const load = () => import("./toast-layer").then((module) => module.ToastLayer);

/** Collects messages from anywhere below and hands them to the layer that shows them, once that has been loaded. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<readonly ToastMessage[]>([]);
  const Layer = useLazyPart(load, waiting.length > 0);

  const teller = useMemo<ToastTeller>(() => {
    let count = 0;
    const tellAs = (kind: ToastKind) => (title: ReactNode, text?: ReactNode) => {
      count += 1;
      const message: ToastMessage = { id: `toast-${count}`, kind, title, text };
      setWaiting((earlier) => [...earlier, message]);
    };
    return { good: tellAs("good"), bad: tellAs("bad"), info: tellAs("info") };
  }, []);

  return (
    <ToastContext value={teller}>
      {children}
      {Layer && <Layer waiting={waiting} onTaken={() => setWaiting([])} />}
    </ToastContext>
  );
}
