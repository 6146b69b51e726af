import type { RouterOutputs } from "@buzz/client";
import { Button, buttonClass, PointsText } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { UsedResult } from "../qr/used-result";
import { WhiteScreen } from "../qr/white-screen";
import { useMovementTitle } from "./use-movement-title";

interface PointsUsedProps {
  use: RouterOutputs["mileage"]["transactions"]["items"][number];
  /** A new code is on its way. */
  renewing: boolean;
  onAgain: () => void;
}

export function PointsUsed({ use, renewing, onAgain }: PointsUsedProps) {
  const t = useTranslations("points");
  const format = useFormatter();
  const titleOf = useMovementTitle();
  return (
    <WhiteScreen title={t("qrTitle")} parent="/points">
      <UsedResult
        title={t("usedTitle", { shop: titleOf(use) })}
        amount={<PointsText amount={use.balanceAfter - use.balanceBefore} />}
        facts={[
          [t("left"), <PointsText key="left" amount={use.balanceAfter} />],
          [t("usedAt"), format.dateTime(use.createdAt, "dateTime")],
        ]}
        actions={
          <>
            <Link to="/points" replace className={buttonClass({ size: "lg", block: true })}>
              {t("toStatement")}
            </Link>
            {use.balanceAfter > 0 && (
              <Button variant="ghost" block loading={renewing} onClick={onAgain}>
                {t("again")}
              </Button>
            )}
          </>
        }
      />
    </WhiteScreen>
  );
}
