import { trpc } from "@buzz/client";
import { Card, Skeleton } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { Fact } from "../../lib/fact";

/** Where the money goes: the registered account, partly hidden. */
export function PayoutAccount() {
  const t = useTranslations("settlement.account");
  const { data } = trpc.businesses.my.useQuery();
  return (
    <Card tone="sunken">
      <dl className="flex flex-col gap-1.5">
        <Fact name={t("bank")}>
          {data ? (data.bankAccount.bankName ?? "–") : <Skeleton className="h-5 w-20" />}
        </Fact>
        <Fact name={t("number")}>
          {data ? (data.bankAccount.accountNumber ?? "–") : <Skeleton className="h-5 w-28" />}
        </Fact>
        <Fact name={t("holder")}>
          {data ? (data.bankAccount.accountHolder ?? "–") : <Skeleton className="h-5 w-20" />}
        </Fact>
      </dl>
    </Card>
  );
}
