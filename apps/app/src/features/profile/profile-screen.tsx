import { trpc } from "@buzz/client";
import { Loading, Skeleton } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { LoadError } from "../problems/load-error";
import { Screen } from "../shell/screen";
import { ProfileForm } from "./profile-form";
import { ProfilePhoto } from "./profile-photo";

export function ProfileScreen() {
  const t = useTranslations("my");
  const query = trpc.users.profile.useQuery();
  return (
    <Screen title={t("edit")} parent="/my">
      {query.data ? (
        <div className="mx-auto flex w-full max-w-sm flex-col gap-6 px-2">
          <ProfilePhoto profile={query.data} />
          <ProfileForm profile={query.data} />
        </div>
      ) : query.error ? (
        <LoadError query={query} />
      ) : (
        <Loading className="flex flex-col gap-5">
          <Skeleton className="mx-auto size-28 rounded-full!" />
          <Skeleton className="h-72 rounded-card!" />
        </Loading>
      )}
    </Screen>
  );
}
