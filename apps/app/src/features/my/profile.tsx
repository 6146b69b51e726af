import { trpc } from "@buzz/client";
import { Card, Loading, Skeleton } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";

export function Profile() {
  const t = useTranslations("my");
  const format = useFormatter();
  const query = trpc.users.profile.useQuery();

  if (!query.data) {
    return query.error ? (
      <LoadError query={query} />
    ) : (
      <Loading>
        <Skeleton className="h-64 rounded-card!" />
      </Loading>
    );
  }
  const { name, email, phone, university, referralCode, marketingAgree, createdAt, avatarUrl } =
    query.data;
  const facts = [
    [t("phone"), phone],
    [t("university"), university],
    [t("code"), referralCode],
    [t("marketing"), t(marketingAgree ? "yes" : "no")],
    [t("since"), format.dateTime(createdAt, "date")],
  ] as const;
  return (
    <Card flush>
      <div className="flex items-center gap-4 p-5">
        <Avatar name={name} url={avatarUrl} />
        <div className="min-w-0">
          <h2 className="truncate text-title font-bold">{name}</h2>
          <p className="truncate text-ink-soft">{email}</p>
        </div>
      </div>
      <dl className="border-t border-line/60 px-5 py-2">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label} className="flex min-h-11 items-center justify-between gap-4">
                <dt className="shrink-0 text-ink-soft">{label}</dt>
                <dd className="truncate text-right font-semibold">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  );
}

function Avatar({ name, url }: { name: string; url: string | null }) {
  if (url) return <img src={url} alt="" className="size-15 shrink-0 rounded-full object-cover" />;
  return (
    <span
      aria-hidden
      className="grid size-15 shrink-0 place-items-center rounded-full bg-brand-fill text-title font-bold text-on-brand"
    >
      {[...name][0]}
    </span>
  );
}
