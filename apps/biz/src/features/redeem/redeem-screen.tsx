import { AppHeader, MobileLayout } from "@buzz/ui";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Earlier } from "./amount-form";
import { Done } from "./done";
import { Open } from "./open";
import type { PendingUse } from "./pending-use";
import { Refused } from "./refused";
import { Sending } from "./sending";
import { useRedemption } from "./use-redemption";
import { Verified } from "./verified";

const route = getRouteApi("/_shop/redeem");

/** From a scanned code to its outcome: check the customer, type the amount, confirm, see the result. */
export function RedeemScreen() {
  const t = useTranslations("redeem");
  const { code } = route.useSearch();
  const navigate = route.useNavigate();
  const { redemption, begin, leave } = useRedemption();
  const [earlier, setEarlier] = useState<Earlier | null>(null);

  const scanNext = () => void navigate({ to: "/qr", replace: true }).then(leave);

  function typeAgain({ code: used, amount }: PendingUse, problem: string) {
    setEarlier({ amount, problem });
    void navigate({ search: { code: used }, replace: true }).then(leave);
  }

  if (redemption.state === "none") {
    if (!code) return <Navigate to="/qr" replace />;
    return (
      <MobileLayout
        header={
          <AppHeader
            title={<h1>{t("title")}</h1>}
            onBack={() => void navigate({ to: "/qr", replace: true })}
          />
        }
      >
        <Verified
          key={code}
          code={code}
          earlier={earlier}
          onConfirm={(use) => {
            begin(use);
            void navigate({ search: {}, replace: true });
          }}
          onScan={() => void navigate({ to: "/qr", replace: true })}
        />
      </MobileLayout>
    );
  }

  return (
    <MobileLayout>
      {redemption.state === "sending" && <Sending use={redemption.use} />}
      {redemption.state === "open" && <Open {...redemption} onLeave={scanNext} />}
      {redemption.state === "done" && <Done {...redemption} onNext={scanNext} />}
      {redemption.state === "refused" && (
        <Refused
          {...redemption}
          onNext={scanNext}
          onTypeAgain={(problem) => typeAgain(redemption.use, problem)}
        />
      )}
    </MobileLayout>
  );
}
