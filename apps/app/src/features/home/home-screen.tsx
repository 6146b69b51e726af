import { useSession } from "@buzz/client";
import { ShopFinder } from "../shops/shop-finder";
import type { ShopSearch } from "../shops/shop-search";
import { Banners } from "./banners";
import { JoinCard } from "./join-card";
import { Picks } from "./picks";
import { Wallet } from "./wallet";

export function HomeScreen({ filter }: { filter: ShopSearch }) {
  const { signedIn } = useSession();
  return (
    <div className="flex flex-col gap-7">
      {signedIn ? <Wallet /> : <JoinCard />}
      <Banners />
      <Picks />
      <ShopFinder filter={filter} />
    </div>
  );
}
