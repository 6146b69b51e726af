import { Toast } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { useEffect } from "react";
import { useWords } from "../i18n/words";
import type { ToastKind, ToastMessage } from "./toast-message";

const signs: Record<ToastKind, { Icon: typeof Info; className: string }> = {
  good: { Icon: CircleCheck, className: "text-good" },
  bad: { Icon: CircleAlert, className: "text-bad" },
  info: { Icon: Info, className: "opacity-70" },
};

const rootClass =
  "absolute right-0 bottom-0 left-0 z-[calc(1000-var(--toast-index))] mx-auto w-full rounded-card bg-inverse text-on-inverse shadow-float select-none " +
  "[--peek:0.625rem] [--gap:0.625rem] [--scale:calc(1-var(--toast-index)*0.06)] h-(--toast-frontmost-height,auto) origin-bottom " +
  "translate-y-[calc(var(--toast-swipe-movement-y)-var(--toast-index)*var(--peek))] scale-(--scale) transition-[translate,scale,opacity,height] duration-400 ease-out " +
  "data-expanded:h-(--toast-height) data-expanded:scale-100 data-expanded:translate-y-[calc(var(--toast-offset-y)*-1-var(--toast-index)*var(--gap)+var(--toast-swipe-movement-y))] " +
  "data-starting-style:translate-y-[150%] data-ending-style:translate-y-[150%] data-ending-style:opacity-0 data-limited:opacity-0";

interface ToastLayerProps {
  waiting: readonly ToastMessage[];
  onTaken: () => void;
}

export function ToastLayer(props: ToastLayerProps) {
  const words = useWords();
  return (
    <Toast.Provider limit={3} timeout={4500}>
      <Intake {...props} />
      <Toast.Portal>
        <Toast.Viewport
          aria-label={words.notifications}
          className="fixed inset-x-4 bottom-[calc(env(safe-area-inset-bottom)+5.5rem)] z-60 mx-auto max-w-md"
        >
          <Messages />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Intake({ waiting, onTaken }: ToastLayerProps) {
  const { add } = Toast.useToastManager<ToastMessage>();
  useEffect(() => {
    if (waiting.length === 0) return;
    for (const message of waiting) {
      add({
        id: message.id,
        title: message.title,
        description: message.text,
        data: message,
        priority: message.kind === "bad" ? "high" : "low",
      });
    }
    onTaken();
  }, [waiting, onTaken, add]);
  return null;
}

function Messages() {
  const { toasts } = Toast.useToastManager<ToastMessage>();
  return toasts.map((toast) => {
    const { Icon, className } = signs[toast.data?.kind ?? "info"];
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        swipeDirection={["down", "left", "right"]}
        className={rootClass}
      >
        <Toast.Content className="flex items-start gap-3 overflow-hidden px-4.5 py-4 transition-opacity duration-250 data-behind:opacity-0 data-expanded:opacity-100">
          <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${className}`} />
          <div className="flex min-w-0 flex-col gap-0.5">
            <Toast.Title className="font-semibold" />
            <Toast.Description className="text-caption opacity-80" />
          </div>
        </Toast.Content>
      </Toast.Root>
    );
  });
}
