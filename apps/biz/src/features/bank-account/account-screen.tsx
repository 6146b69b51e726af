import { trpc } from "@buzz/client";
import { AppHeader, MobileLayout, Skeleton } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";
import { Loaded } from "../problems/loaded";
import { AccountCard } from "./account-card";
import { ChangeForm } from "./change-form";
import { WaitingChange } from "./waiting-change";

/** Where the shop is paid to, what is about to change of it, and how to change it. */
export function AccountScreen() {
  const t = useTranslations("bankAccount");
  const back = useBack("/settings");
  const account = trpc.businesses.bankAccount.useQuery();
  return (
    <MobileLayout header={<AppHeader title={<h1>{t("title")}</h1>} onBack={back} />}>
      <Loaded query={account} skeleton={<Skeleton className="h-40 rounded-card" />}>
        {({ bankAccount, change }) => (
          <div className="flex flex-col gap-6">
            <AccountCard title={t("now")} account={bankAccount} />
            {change && <WaitingChange change={change} />}
            <ChangeForm isFirst={bankAccount.accountNumber === null} />
          </div>
        )}
      </Loaded>
    </MobileLayout>
  );
}
