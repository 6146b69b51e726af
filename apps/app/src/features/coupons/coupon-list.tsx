import { trpc } from "@buzz/client";
import { buttonClass, EmptyState, Loading, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { getQueryKey } from "@trpc/react-query";
import { Ticket } from "lucide-react";
import { useTranslations } from "use-intl";
import { LoadMore } from "../paging/load-more";
import { usePages } from "../paging/use-pages";
import { LoadError } from "../problems/load-error";
import type { CouponState } from "./coupon-states";
import { CouponTicket } from "./coupon-ticket";

export function CouponList({ state }: { state: CouponState }) {
  const t = useTranslations("coupons");
  const { client } = trpc.useUtils();
  const input = { status: state };
  const { query, items } = usePages(getQueryKey(trpc.coupons.my, input, "infinite"), (page) =>
    client.coupons.my.query({ ...input, page }),
  );

  if (!items) return query.error ? <LoadError query={query} /> : <CouponListSkeleton />;
  if (items.length === 0) {
    return (
      <EmptyState
        icon={<Ticket aria-hidden className="size-8" />}
        title={t(`empty.${state}`)}
        text={state === "active" ? t("emptyText") : undefined}
        action={
          state === "active" && (
            <Link to="/invite" className={buttonClass({ variant: "soft" })}>
              {t("inviteFriends")}
            </Link>
          )
        }
      />
    );
  }
  return (
    <ul className="flex flex-col gap-3">
      {items.map((coupon) => (
        <li key={coupon.id}>
          <CouponTicket coupon={coupon} opens />
        </li>
      ))}
      <LoadMore query={query} />
    </ul>
  );
}

function CouponListSkeleton() {
  return (
    <Loading className="flex flex-col gap-3">
      {Array.from({ length: 3 }, (_, index) => (
        <Skeleton key={index} className="h-36 rounded-card!" />
      ))}
    </Loading>
  );
}
