import { Popover as BasePopover } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";

interface PopoverProps {
  /** Names the window for screen readers. */
  label: string;
  /** The button it opens from: `<button>` or `<Button>`. */
  trigger: ReactElement;
  children: ReactNode;
}

/** A small window beside its button: a menu of settings, an account. */
export function Popover({ label, trigger, children }: PopoverProps) {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner className="z-30" sideOffset={8} align="start" collisionPadding={12}>
          <BasePopover.Popup
            aria-label={label}
            className="w-72 max-w-(--available-width) origin-(--transform-origin) rounded-card bg-surface p-4 text-ink shadow-float ring-1 ring-line transition duration-150 ease-out outline-none data-ending-style:scale-97 data-ending-style:opacity-0 data-starting-style:scale-97 data-starting-style:opacity-0"
          >
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
