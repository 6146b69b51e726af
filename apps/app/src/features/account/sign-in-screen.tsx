import { useSession } from "@buzz/client";
import { Link, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { AccountScreen } from "./account-screen";
import type { SignInSearch } from "./next-path";
import { ProviderLinks } from "./provider-links";
import { ProviderRefusal } from "./provider-refusal";
import { SignInForm } from "./sign-in-form";

export function SignInScreen({ next, refused }: SignInSearch) {
  const t = useTranslations("account");
  const { signedIn } = useSession();
  const { history } = useRouter();

  useEffect(() => {
    if (signedIn) history.replace(next ?? "/");
  }, [signedIn, next, history]);

  return (
    <AccountScreen title={t("signInTitle")} text={next ? t("signInFirst") : t("signInText")}>
      {refused && <ProviderRefusal code={refused} />}
      <SignInForm />
      <ProviderLinks next={next} />
      <p className="mt-auto flex items-center justify-center gap-1 text-ink-soft">
        {t("newHere")}
        <Link
          to="/sign-up"
          search={{ next }}
          className="inline-flex min-h-11 items-center px-2 font-semibold text-brand-ink"
        >
          {t("signUp")}
        </Link>
      </p>
    </AccountScreen>
  );
}
