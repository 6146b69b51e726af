import { trpc } from "@buzz/client";
import { AppHeader, MobileLayout, Skeleton } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";
import { LoadError } from "../problems/load-error";
import { NotFound } from "../shell/not-found";
import { BasicsPart } from "./basics-part";
import { HoursPart } from "./hours-part";
import { MenuPart } from "./menu-part";
import { PhotosPart } from "./photos-part";
import { PlacePart } from "./place-part";
import { isPart } from "./shop";
import { TagsPart } from "./tags-part";

const route = getRouteApi("/_shop/shop/$part");

const contents = {
  photos: PhotosPart,
  basics: BasicsPart,
  place: PlacePart,
  hours: HoursPart,
  menu: MenuPart,
  tags: TagsPart,
};

export function PartScreen() {
  const t = useTranslations("shop");
  const { part } = route.useParams();
  const back = useBack("/shop");
  // A form keeps what it began with: an answer that comes meanwhile must not take away what was typed.
  const query = trpc.businesses.my.useQuery(undefined, { refetchOnWindowFocus: false });
  if (!isPart(part))
    return (
      <MobileLayout>
        <NotFound />
      </MobileLayout>
    );
  const Content = contents[part];
  if (query.data) return <Content key={part} shop={query.data} />;
  return (
    <MobileLayout header={<AppHeader title={<h1>{t(`parts.${part}`)}</h1>} onBack={back} />}>
      {query.isError || query.fetchStatus === "paused" ? (
        <LoadError query={query} />
      ) : (
        <div className="flex flex-col gap-4 pt-2">
          <Skeleton className="h-20 rounded-control" />
          <Skeleton className="h-20 rounded-control" />
          <Skeleton className="h-40 rounded-control" />
        </div>
      )}
    </MobileLayout>
  );
}
