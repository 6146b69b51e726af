import { AppHeader, MobileLayout } from "@buzz/ui";
import type { ReactNode } from "react";
import { useBack } from "../shell/use-back";
import { useTitle } from "../shell/use-title";

interface WhiteScreenProps {
  title: string;
  parent: Parameters<typeof useBack>[0];
  children: ReactNode;
}

/** Bright in the dark theme too: what is shown across a counter must be seen by people and cameras. */
export function WhiteScreen({ title, parent, children }: WhiteScreenProps) {
  const back = useBack(parent);
  useTitle(title);
  return (
    <div data-scheme="light" className="bg-surface text-ink">
      <MobileLayout
        header={<AppHeader title={<h1>{title}</h1>} onBack={back} className="bg-surface!" />}
      >
        {children}
      </MobileLayout>
    </div>
  );
}
