import { AppHeader, MobileLayout } from "@buzz/ui";
import type { ReactNode } from "react";
import { useBack } from "./use-back";
import { useTitle } from "./use-title";

interface ScreenProps {
  title: string;
  /** Where the arrow leads when there is no way back. */
  parent: Parameters<typeof useBack>[0];
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen below a tab: the whole phone, with an arrow that leads back. */
export function Screen({ title, parent, actions, children }: ScreenProps) {
  const back = useBack(parent);
  useTitle(title);
  return (
    <MobileLayout
      header={
        <AppHeader title={<h1 className="truncate">{title}</h1>} onBack={back} actions={actions} />
      }
    >
      {children}
    </MobileLayout>
  );
}
