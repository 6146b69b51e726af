import { useSignOut } from "@buzz/client";
import { Button, Card, LanguageSwitch, Logo, OfflineBanner } from "@buzz/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

/** One thing to do, before the desk opens. */
export function SetUpScreen({ step, children }: { step: "password" | "2fa"; children: ReactNode }) {
  const t = useTranslations("session");
  const { signOut, isPending } = useSignOut();
  return (
    <div className="flex min-h-dvh flex-col">
      <OfflineBanner />
      <main className="mx-auto flex w-full max-w-xl flex-1 flex-col justify-center gap-6 px-5 py-10">
        <div className="flex items-center gap-4">
          <Logo className="size-10" />
          <div className="flex flex-col gap-1">
            <h1 className="text-title font-bold">{t(`setUp.${step}.title`)}</h1>
            <p className="text-ink-soft">{t(`setUp.${step}.text`)}</p>
          </div>
        </div>
        <Card className="p-6">{children}</Card>
      </main>
      <footer className="mx-auto flex w-full max-w-xl justify-between gap-2 px-5 pb-6">
        <LanguageSwitch />
        <Button variant="ghost" loading={isPending} onClick={signOut}>
          {t("signOut")}
        </Button>
      </footer>
    </div>
  );
}
