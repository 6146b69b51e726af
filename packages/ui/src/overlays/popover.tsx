import { Popover as BasePopover } from "@base-ui/react/popover";
import { type ReactElement, type ReactNode, useState } from "react";

interface PopoverProps {
  /** Names the window for screen readers. */
  label: string;
  /** The button it opens from: `<button>` or `<Button>`. */
  trigger: ReactElement;
  children: ReactNode;
}

/** A small window beside its button: a menu of settings, an account. Following a link in it closes it. */
export function Popover({ label, trigger, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <BasePopover.Root open={open} onOpenChange={setOpen}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner className="z-30" sideOffset={8} align="start" collisionPadding={12}>
          <BasePopover.Popup
            aria-label={label}
            onClick={({ target }) => {
              if (target instanceof Element && target.closest("a")) setOpen(false);
            }}
            className="w-72 max-w-(--available-width) origin-(--transform-origin) rounded-card bg-surface p-4 text-ink shadow-float ring-1 ring-line transition duration-150 ease-out outline-none data-ending-style:scale-97 data-ending-style:opacity-0 data-starting-style:scale-97 data-starting-style:opacity-0"
          >
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
