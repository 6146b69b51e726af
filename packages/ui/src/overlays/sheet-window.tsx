import { Drawer } from "@base-ui/react/drawer";
import { clsx } from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../components/icon-button";
import { useWords } from "../i18n/words";

export interface SheetWindowProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Stays at the lower edge: the button that goes on. */
  footer?: ReactNode;
}

const backdropClass =
  "fixed inset-0 z-40 bg-black opacity-[calc(0.5*(1-var(--drawer-swipe-progress)))] transition-opacity duration-400 ease-sheet " +
  "data-ending-style:opacity-0 data-starting-style:opacity-0 data-swiping:duration-0";

const popupClass =
  "flex max-h-[88dvh] w-full max-w-column flex-col rounded-t-sheet bg-surface text-ink shadow-float outline-none " +
  "translate-y-(--drawer-swipe-movement-y) transition-[translate] duration-400 ease-sheet " +
  "data-ending-style:translate-y-full data-starting-style:translate-y-full data-swiping:duration-0 data-swiping:select-none";

export function SheetWindow({
  open,
  onClose,
  title,
  description,
  children,
  footer,
}: SheetWindowProps) {
  const words = useWords();
  return (
    <Drawer.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Drawer.Portal>
        <Drawer.Backdrop className={backdropClass} />
        <Drawer.Viewport className="fixed inset-0 z-50 flex items-end justify-center">
          <Drawer.Popup className={popupClass}>
            <span
              aria-hidden
              className="mx-auto mt-2.5 h-1 w-10 shrink-0 rounded-full bg-line-strong/50"
            />
            <div className="flex items-start justify-between gap-3 px-6 pt-4 pb-3">
              <div className="flex flex-col gap-1">
                <Drawer.Title className="text-title font-bold">{title}</Drawer.Title>
                {description && (
                  <Drawer.Description className="text-body text-ink-soft">
                    {description}
                  </Drawer.Description>
                )}
              </div>
              <Drawer.Close
                render={
                  <IconButton
                    label={words.close}
                    icon={<X aria-hidden className="size-5" />}
                    className="-mt-1 -mr-2.5"
                  />
                }
              />
            </div>
            <Drawer.Content
              className={clsx(
                "min-h-0 overflow-y-auto overscroll-contain px-6",
                !footer && "pb-safe",
              )}
            >
              {children}
            </Drawer.Content>
            {footer && <div className="px-6 pt-4 pb-safe">{footer}</div>}
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}
