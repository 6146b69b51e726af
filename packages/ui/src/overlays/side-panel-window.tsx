import { Dialog } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../components/icon-button";
import { useWords } from "../i18n/words";

export interface SidePanelWindowProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Under the title: a state, a number. */
  description?: ReactNode;
  children: ReactNode;
  /** Stays at the lower edge: what can be done. */
  footer?: ReactNode;
  /** For documents and tables. */
  wide?: boolean;
}

export function SidePanelWindow(props: SidePanelWindowProps) {
  const { open, onClose, title, description, children, footer, wide = false } = props;
  const words = useWords();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/35 transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex justify-end">
          <Dialog.Popup
            className={clsx(
              "flex h-dvh w-full flex-col bg-surface text-ink shadow-float transition-[translate,opacity] duration-250 ease-out outline-none data-ending-style:translate-x-12 data-ending-style:opacity-0 data-starting-style:translate-x-12 data-starting-style:opacity-0",
              wide ? "max-w-4xl" : "max-w-xl",
            )}
          >
            <div className="flex items-start justify-between gap-3 border-b border-line py-4 pr-4 pl-6">
              <div className="flex min-w-0 flex-col items-start gap-1.5">
                <Dialog.Title className="text-title font-bold">{title}</Dialog.Title>
                {description && (
                  <Dialog.Description render={<div />} className="text-ink-soft">
                    {description}
                  </Dialog.Description>
                )}
              </div>
              <Dialog.Close
                render={
                  <IconButton label={words.close} icon={<X aria-hidden className="size-5" />} />
                }
              />
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls only what it can reach. */}
            <div className="min-h-0 flex-1 overflow-y-auto px-6 py-5" tabIndex={0}>
              {children}
            </div>
            {footer && (
              <div className="flex gap-2 border-t border-line px-6 py-4 *:flex-auto empty:hidden">
                {footer}
              </div>
            )}
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
