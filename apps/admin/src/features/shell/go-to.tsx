import { CommandPalette } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { Search, SearchCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { groups, screens } from "./screens";

const isMac = navigator.platform.startsWith("Mac");

/** Any screen by its name, and any use by its number: Ctrl K, on a Mac ⌘K. */
export function GoTo() {
  const t = useTranslations("shell");
  const navigate = useNavigate();
  const { can } = useOperator();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(isMac ? event.metaKey : event.ctrlKey)) return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    document.addEventListener("keydown", toggle);
    return () => document.removeEventListener("keydown", toggle);
  }, []);

  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex min-h-9 w-full items-center gap-2 rounded-control bg-sunken px-3 text-caption text-ink-soft transition-colors hover:text-ink"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left">{t("goTo.open")}</span>
        <kbd aria-hidden className="font-sans text-[0.75rem] text-ink-faint">
          {isMac ? "⌘K" : "Ctrl K"}
        </kbd>
      </button>
      <CommandPalette
        open={open}
        onClose={() => setOpen(false)}
        label={t("goTo.label")}
        empty={t("goTo.none")}
        groups={groups.map((group) => ({
          value: t(`groups.${group}`),
          items: screens
            .filter((screen) => screen.group === group && can(screen.needs))
            .map(({ id, to, Icon }) => ({
              id,
              label: t(`areas.${id}`),
              icon: <Icon aria-hidden />,
              run: () => void navigate({ to }),
            })),
        }))}
        forTyped={(typed) => {
          const no = /^#?(BZ\d{9,})$/i.exec(typed.trim())?.[1]?.toUpperCase();
          if (no === undefined || !can("audit")) return null;
          return {
            id: "transaction",
            label: t("goTo.transaction", { no: `#${no}` }),
            icon: <SearchCheck aria-hidden />,
            run: () => void navigate({ to: "/transactions", search: { no } }),
          };
        }}
      />
    </>
  );
}
