import { useSignOut } from "@buzz/client";
import { Button, buttonClass, LanguageSwitch, Popover, Skeleton, ThemeSwitch } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { BellRing, ChevronsUpDown, LogOut, ShieldCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import { useOperator } from "./use-operator";

/** Who am I, how shall it look, and out. */
export function AccountMenu() {
  const t = useTranslations("operator");
  const { operator } = useOperator();
  const { signOut, isPending } = useSignOut();
  if (!operator) return <Skeleton className="h-12 w-full min-w-32" />;

  const role = t(`roles.${operator.adminRole ?? "none"}`);
  return (
    <Popover
      label={t("account")}
      trigger={
        <button
          type="button"
          className="flex min-h-12 w-full items-center gap-3 rounded-control px-2 py-1.5 text-left transition-colors hover:bg-sunken data-popup-open:bg-sunken"
        >
          <span
            aria-hidden
            className="grid size-8 shrink-0 place-items-center rounded-full bg-brand-soft text-caption font-bold text-brand-ink"
          >
            {operator.name.slice(0, 1)}
          </span>
          <span className="flex min-w-0 flex-1 flex-col max-sm:sr-only">
            <span className="truncate text-caption font-semibold">{operator.name}</span>
            <span className="truncate text-[0.75rem] leading-4 text-ink-faint">{role}</span>
          </span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint max-sm:hidden" />
        </button>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-col">
          <span className="font-semibold">{operator.name}</span>
          <span className="text-caption text-ink-soft">{operator.email}</span>
          <span className="text-caption text-ink-faint">{role}</span>
        </div>
        <LanguageSwitch />
        <ThemeSwitch />
        <Link to="/security" className={buttonClass({ variant: "soft", block: true })}>
          <ShieldCheck aria-hidden className="size-4.5" />
          {t("security")}
        </Link>
        <Link to="/alerts" className={buttonClass({ variant: "soft", block: true })}>
          <BellRing aria-hidden className="size-4.5" />
          {t("alerts")}
        </Link>
        <Button
          variant="neutral"
          block
          icon={<LogOut aria-hidden className="size-4.5" />}
          loading={isPending}
          onClick={signOut}
        >
          {t("signOut")}
        </Button>
      </div>
    </Popover>
  );
}
