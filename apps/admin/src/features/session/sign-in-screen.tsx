import { useSession } from "@buzz/client";
import { LanguageSwitch, Logo, OfflineBanner, ThemeSwitch } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { SignInForm } from "./sign-in-form";

const route = getRouteApi("/sign-in");

export function SignInScreen() {
  const t = useTranslations("session");
  const { from = "/" } = route.useSearch();
  const navigate = route.useNavigate();
  const { signedIn } = useSession();

  useEffect(() => {
    if (signedIn) void navigate({ href: from, replace: true });
  }, [signedIn, from, navigate]);

  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(24rem,5fr)_7fr]">
      <aside className="honeycomb bg-brand-fill p-12 text-on-brand max-lg:hidden">
        <p className="flex h-full max-w-md items-end text-display font-bold text-balance">
          {t("motto")}
        </p>
      </aside>
      <div className="flex flex-col">
        <OfflineBanner />
        <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-8 px-5 py-10">
          <div className="flex flex-col gap-5">
            <Logo className="size-12" />
            <div className="flex flex-col gap-1">
              <h1 className="text-headline font-bold">{t("title")}</h1>
              <p className="text-ink-soft">{t("text")}</p>
            </div>
          </div>
          <SignInForm />
        </main>
        <footer className="mx-auto flex w-full max-w-sm flex-wrap gap-2 px-5 pb-safe *:flex-auto">
          <LanguageSwitch />
          <ThemeSwitch />
        </footer>
      </div>
    </div>
  );
}
