import { trpc } from "@buzz/client";
import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { useDiscount } from "../coupons/use-discount";
import { SearchChoice } from "../decision/search-choice";
import { ProblemState } from "../problem/problem-state";

interface CouponFieldProps {
  chosen: string | undefined;
  onChoose: (id: string) => void;
  error?: string | false;
}

const shown = 5;

/** Which coupon is handed out: one of those that are issued at the moment, the newest first. */
export function CouponField({ chosen, onChoose, error }: CouponFieldProps) {
  const t = useTranslations("issue.coupon");
  const types = useTranslations("coupons.types");
  const discount = useDiscount();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const list = trpc.admin.coupons.list.useQuery(
    { search: search || undefined, status: "active", limit: shown },
    { placeholderData: keepPreviousData },
  );
  const { data } = list;
  const given = trpc.admin.coupons.get.useQuery(
    { id: chosen ?? "" },
    { enabled: chosen !== undefined },
  ).data?.coupon;
  const listed = data?.items ?? [];
  const isListed = listed.some(({ id }) => id === given?.id);
  const found = given === undefined || isListed ? listed : [given, ...listed.slice(0, shown - 1)];
  if (list.error && !data)
    return (
      <ProblemState
        error={list.error}
        onRetry={() => void list.refetch()}
        retrying={list.isRefetching}
      />
    );
  return (
    <SearchChoice
      name="couponId"
      label={t("search")}
      hint={t("hint")}
      error={error}
      typed={typed}
      onType={setTyped}
      found={
        data &&
        found.map((coupon) => ({
          id: coupon.id,
          name: coupon.name,
          note: [
            types(coupon.type),
            discount(coupon),
            coupon.totalQuantity === null
              ? t("unlimited")
              : t("left", { count: coupon.totalQuantity - coupon.issuedCount }),
          ].join(" · "),
        }))
      }
      chosen={chosen}
      onChoose={onChoose}
      none={t("none")}
    />
  );
}
