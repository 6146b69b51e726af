import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useWords } from "../i18n/words";

interface Command {
  id: string;
  /** What is typed to find it. */
  label: string;
  icon?: ReactNode;
  run: () => void;
}

export interface CommandPaletteWindowProps {
  open: boolean;
  onClose: () => void;
  /** Says what can be typed. */
  label: string;
  groups: readonly { value: string; items: readonly Command[] }[];
  /** A command for what was typed itself, such as a number to look up. */
  forTyped?: (typed: string) => Command | null;
  /** Says that nothing fits. */
  empty: ReactNode;
}

export function CommandPaletteWindow(props: CommandPaletteWindowProps) {
  const { open, onClose, label, groups, forTyped, empty } = props;
  const words = useWords();
  const { contains } = Autocomplete.useFilter();
  const [typed, setTyped] = useState("");
  const special = forTyped?.(typed) ?? null;
  const items = [
    ...(special ? [{ value: "", items: [special] }] : []),
    ...groups.map(({ value, items: known }) => ({ value, items: [...known] })),
  ];

  function close() {
    onClose();
    setTyped("");
  }

  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/35 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-start justify-center px-4 pt-[12vh] pb-4">
          <Dialog.Popup
            aria-label={label}
            className="flex max-h-[min(32rem,76dvh)] w-full max-w-lg flex-col overflow-hidden rounded-card bg-surface text-ink shadow-float ring-1 ring-line transition duration-150 ease-out outline-none data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0"
          >
            <Autocomplete.Root
              open
              inline
              items={items}
              value={typed}
              onValueChange={setTyped}
              itemToStringValue={(command: Command) => command.label}
              filter={(command: Command, query) =>
                command === special || contains(command.label, query)
              }
              autoHighlight="always"
              keepHighlight
            >
              <Autocomplete.InputGroup className="flex items-center gap-3 border-b border-line px-4">
                <Search aria-hidden className="size-5 shrink-0 text-ink-faint" />
                <Autocomplete.Input
                  aria-label={label}
                  placeholder={label}
                  className="h-13 w-full bg-transparent text-lead outline-none placeholder:text-ink-faint"
                />
              </Autocomplete.InputGroup>
              <Dialog.Close className="sr-only">{words.close}</Dialog.Close>
              <div className="min-h-0 overflow-y-auto overscroll-contain p-2">
                <Autocomplete.Empty>
                  <p className="px-3 py-6 text-center text-ink-faint">{empty}</p>
                </Autocomplete.Empty>
                <Autocomplete.List>
                  {(group: { value: string; items: Command[] }) => (
                    <Autocomplete.Group key={group.value} items={group.items}>
                      <Autocomplete.GroupLabel className="px-3 pt-2 pb-1 text-[0.75rem] leading-4 font-semibold text-ink-faint empty:hidden">
                        {group.value}
                      </Autocomplete.GroupLabel>
                      <Autocomplete.Collection>
                        {(command: Command) => (
                          <Autocomplete.Item
                            key={command.id}
                            value={command}
                            onClick={() => {
                              close();
                              command.run();
                            }}
                            className="flex min-h-10 items-center gap-3 rounded-control px-3 font-medium text-ink-soft outline-none select-none *:[svg]:size-4.5 *:[svg]:shrink-0 data-highlighted:bg-brand-soft data-highlighted:text-brand-ink"
                          >
                            {command.icon}
                            <span className="min-w-0 truncate">{command.label}</span>
                          </Autocomplete.Item>
                        )}
                      </Autocomplete.Collection>
                    </Autocomplete.Group>
                  )}
                </Autocomplete.List>
              </div>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
