import type { RouterOutputs } from "@buzz/client";
import { Card } from "@buzz/ui";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Fact } from "../../lib/fact";

interface AccountCardProps {
  title: string;
  /** Its number partly hidden. */
  account: RouterOutputs["businesses"]["bankAccount"]["bankAccount"];
  children?: ReactNode;
}

export function AccountCard({ title, account, children }: AccountCardProps) {
  const t = useTranslations("bankAccount");
  return (
    <Card className="flex flex-col gap-4">
      <h2 className="text-title font-bold">{title}</h2>
      <dl className="flex flex-col gap-2.5">
        <Fact name={t("bankName")}>{account.bankName ?? "–"}</Fact>
        <Fact name={t("accountNumber")}>{account.accountNumber ?? "–"}</Fact>
        <Fact name={t("accountHolder")}>{account.accountHolder ?? "–"}</Fact>
      </dl>
      {children}
    </Card>
  );
}
