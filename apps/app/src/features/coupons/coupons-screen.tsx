import { trpc } from "@buzz/client";
import { SegmentedControl } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CouponList } from "./coupon-list";
import { type CouponState, couponStates } from "./coupon-states";
import { OffersLink } from "./offers-link";

export function CouponsScreen({ state }: { state: CouponState }) {
  const t = useTranslations("coupons");
  const navigate = useNavigate();
  const { data } = trpc.coupons.my.useQuery({ limit: 1 });
  return (
    <div className="flex flex-col gap-5">
      <SegmentedControl
        label={t("filter")}
        value={state}
        onChange={(next) =>
          void navigate({
            to: "/coupons",
            search: next === "active" ? {} : { state: next },
            replace: true,
          })
        }
        options={couponStates.map((value) => ({
          value,
          label: (
            <>
              {t(`status.${value}`)}
              {data && <span className="tabular-nums opacity-70">{data.summary[value]}</span>}
            </>
          ),
        }))}
      />
      {state === "active" && <OffersLink />}
      <CouponList key={state} state={state} />
    </div>
  );
}
