import { createFileRoute } from "@tanstack/react-router";
import { ReferralScreen } from "../../features/referral/referral-screen";
import { referralSearch } from "../../features/referral/search";

export const Route = createFileRoute("/_desk/referral")({
  validateSearch: referralSearch,
  component: ReferralScreen,
});
