import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Dialog } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { mainId } from "../layout/skip-link";

export interface DialogWindowProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** What this is about or what will happen; read aloud when the window opens. */
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the one that goes on last. */
  actions?: ReactNode;
  /** Asks for an answer: a press beside the window does not close it. */
  alert?: boolean;
  /** For forms of two columns. */
  wide?: boolean;
}

/** Where the keyboard goes on when the button that opened a window is gone: at what is marked for it, or at the content. */
const whereToGoOn = () =>
  document.querySelector<HTMLElement>("[data-goes-on]") ?? document.getElementById(mainId);

export function DialogWindow({
  open,
  onClose,
  title,
  description,
  children,
  actions,
  alert = false,
  wide = false,
}: DialogWindowProps) {
  const Root = alert ? AlertDialog.Root : Dialog.Root;
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (open) opener.current = document.activeElement;
  }, [open]);
  return (
    <Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/50 transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-50 grid place-items-center p-5">
          <Dialog.Popup
            finalFocus={() => opener.current?.isConnected || whereToGoOn()}
            className={clsx(
              "flex max-h-[calc(100dvh-2.5rem)] w-full flex-col rounded-sheet bg-surface p-6 text-ink shadow-float transition duration-200 ease-out outline-none data-ending-style:scale-96 data-ending-style:opacity-0 data-starting-style:scale-96 data-starting-style:opacity-0",
              wide ? "max-w-2xl" : "max-w-md",
            )}
          >
            <Dialog.Title className="text-title font-bold">{title}</Dialog.Title>
            {description && (
              <Dialog.Description className="mt-2 text-body text-pretty text-ink-soft">
                {description}
              </Dialog.Description>
            )}
            {children && (
              <div className="-mx-6 mt-3 min-h-0 overflow-y-auto px-6 py-1">{children}</div>
            )}
            {actions && <div className="mt-5 flex shrink-0 gap-2 *:flex-1">{actions}</div>}
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Root>
  );
}
