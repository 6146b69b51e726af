import { AppHeader, Logo, MobileLayout } from "@buzz/ui";
import type { ReactNode } from "react";
import { useBack } from "../shell/use-back";
import { useTitle } from "../shell/use-title";

interface AccountScreenProps {
  title: string;
  text?: string;
  children: ReactNode;
}

/** The frame of sign-in and sign-up. */
export function AccountScreen({ title, text, children }: AccountScreenProps) {
  const back = useBack("/");
  useTitle(title);
  return (
    <MobileLayout header={<AppHeader title={null} onBack={back} />}>
      <div className="mx-auto flex w-full max-w-sm flex-1 flex-col gap-6 px-2 pt-2">
        <div className="flex flex-col gap-2">
          <Logo className="-ml-1 size-12" />
          <h1 className="mt-2 text-headline font-extrabold text-balance">{title}</h1>
          {text && <p className="text-ink-soft">{text}</p>}
        </div>
        {children}
      </div>
    </MobileLayout>
  );
}
