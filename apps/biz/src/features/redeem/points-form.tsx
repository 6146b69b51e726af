import type { RouterOutputs } from "@buzz/client";
import { useMoney } from "@buzz/ui";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { AmountForm, type Earlier } from "./amount-form";
import { CustomerCard } from "./customer-card";

const presets = [1_000, 3_000, 5_000];

interface PointsFormProps {
  scan: Extract<RouterOutputs["coupons"]["verify"], { type: "mileage" }>;
  earlier: Earlier | null;
  onConfirm: (points: number) => void;
}

export function PointsForm({
  scan: { customer, balance, expiresAt },
  earlier,
  onConfirm,
}: PointsFormProps) {
  const t = useTranslations("redeem.points");
  const format = useFormatter();
  const { points: inPoints } = useMoney();
  const [points, setPoints] = useState(Math.min(earlier?.amount ?? 0, balance));
  const refused =
    earlier && (points === earlier.amount || points === balance) ? earlier.problem : undefined;

  return (
    <AmountForm
      label={t("amount")}
      unit="P"
      value={points}
      onChange={setPoints}
      max={balance}
      presets={[
        ...presets.map((amount) => ({ amount, label: format.number(amount) })),
        { amount: balance, label: t("all") },
      ]}
      error={balance === 0 ? t("empty") : refused}
      action={points > 0 ? t("confirmAmount", { points: inPoints(points) }) : t("confirm")}
      ready={points > 0}
      onConfirm={() => onConfirm(points)}
    >
      <CustomerCard
        customer={customer}
        benefit={inPoints(balance)}
        detail={<p className="font-semibold">{t("balance")}</p>}
        expiresAt={expiresAt}
      />
    </AmountForm>
  );
}
