import { trpc } from "@buzz/client";
import { Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";

/** The shops that take a coupon which not every shop takes. A shop that has left is not named. */
export function CouponShops({ ids }: { ids: readonly string[] }) {
  const queries = trpc.useQueries((t) => ids.map((id) => t.businesses.get({ id })));
  return (
    <ul className="flex flex-col items-end gap-1">
      {queries.map(({ data, isPending }, index) => (
        <li key={ids[index]}>
          {data && (
            <Link
              to="/shops/$id"
              params={{ id: data.id }}
              className="inline-flex min-h-11 items-center text-brand-ink"
            >
              {data.businessName}
            </Link>
          )}
          {isPending && <Skeleton className="my-3 h-5 w-24" />}
        </li>
      ))}
    </ul>
  );
}
