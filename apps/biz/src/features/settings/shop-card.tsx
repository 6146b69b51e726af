import { trpc } from "@buzz/client";
import { Card, Skeleton, StatusBadge, type Tone } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { Fact } from "../../lib/fact";
import { Loaded } from "../problems/loaded";

const tones = {
  approved: "good",
  pending: "warn",
  suspended: "bad",
  rejected: "bad",
} as const satisfies Record<string, Tone>;

/** How the programme knows the shop; the account is partly hidden. */
export function ShopCard() {
  const t = useTranslations("settings");
  const shop = trpc.businesses.my.useQuery();
  const categories = trpc.businesses.categories.useQuery();
  return (
    <Loaded query={shop} skeleton={<Skeleton className="h-64 rounded-card" />}>
      {({
        businessName,
        status,
        category,
        address,
        addressDetail,
        phone,
        businessNumber,
        ownerName,
        bankAccount,
        qrScanCount,
      }) => (
        <Card className="flex flex-col gap-4">
          <div className="flex items-start justify-between gap-3">
            <div>
              <h2 className="text-headline font-bold">{businessName}</h2>
              <p className="text-ink-soft">
                {categories.data?.find(({ id }) => id === category)?.name ?? category}
              </p>
            </div>
            <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>
          </div>
          <dl className="flex flex-col gap-2.5 border-t border-line pt-4">
            <Fact name={t("registrationNumber")}>{businessNumber}</Fact>
            {ownerName && <Fact name={t("owner")}>{ownerName}</Fact>}
            <Fact name={t("address")}>{[address, addressDetail].filter(Boolean).join(" ")}</Fact>
            {phone && <Fact name={t("phone")}>{phone}</Fact>}
            <Fact name={t("account")}>
              {[bankAccount.bankName, bankAccount.accountNumber].filter(Boolean).join(" ") || "–"}
            </Fact>
            <Fact name={t("scans")}>{t("scanCount", { count: qrScanCount })}</Fact>
          </dl>
        </Card>
      )}
    </Loaded>
  );
}
