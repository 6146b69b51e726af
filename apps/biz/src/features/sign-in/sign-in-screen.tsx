import { useSession } from "@buzz/client";
import { buttonClass, LanguageSwitch, Logo, MobileLayout } from "@buzz/ui";
import { getRouteApi, Link, Navigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { currentAccount } from "../session/account";
import { SignInForm } from "./sign-in-form";

const route = getRouteApi("/sign-in");

export function SignInScreen() {
  const t = useTranslations("signIn");
  const { back } = route.useSearch();
  const { signedIn } = useSession();
  if (signedIn) return <Navigate to={back ?? "/qr"} replace />;

  return (
    <MobileLayout>
      <div className="flex flex-1 flex-col gap-8 pt-10">
        <div className="flex flex-col gap-4 px-1">
          <Logo className="size-14" />
          <h1 className="text-display font-extrabold whitespace-pre-line">{t("title")}</h1>
          <p className="text-lead text-ink-soft">
            {back && currentAccount() ? t("again") : t("text")}
          </p>
        </div>
        <SignInForm />
        <div className="flex flex-col gap-1">
          <Link to="/apply" className={buttonClass({ variant: "soft", size: "lg", block: true })}>
            {t("apply")}
          </Link>
          <Link to="/forgot-password" className={buttonClass({ variant: "ghost", block: true })}>
            {t("forgot")}
          </Link>
          <Link to="/application" className={buttonClass({ variant: "ghost", block: true })}>
            {t("application")}
          </Link>
        </div>
        <div className="mt-auto self-center">
          <LanguageSwitch />
        </div>
      </div>
    </MobileLayout>
  );
}
