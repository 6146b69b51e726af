import { trpc } from "@buzz/client";
import { useQuery } from "@tanstack/react-query";
import { keepInvite, type PendingInvite, pendingInvite } from "../account/pending-invite";

/**
 * Counts the visit that an invite link brought, once, and keeps it on the device until sign-up. While its offer
 * lasts, opening the link again is the same visit.
 */
export function useInvitation(referralCode: string) {
  const { client } = trpc.useUtils();
  return useQuery({
    queryKey: ["invitation", referralCode],
    staleTime: Infinity,
    queryFn: async (): Promise<PendingInvite> => {
      const kept = pendingInvite();
      if (kept?.referralCode === referralCode && kept.couponUntil > Date.now()) return kept;
      const { visitId, referrerName, visitorCoupon, signupBonus } =
        await client.referral.track.mutate({ referralCode, ...campaign() });
      const invite: PendingInvite = {
        visitId,
        referralCode,
        referrerName,
        signupBonus,
        couponAmount: visitorCoupon.amount,
        couponUntil: Date.now() + visitorCoupon.expiresIn * 1000,
      };
      keepInvite(invite);
      return invite;
    },
  });
}

/** Where the link was shared, as the link says. */
function campaign() {
  const query = new URLSearchParams(location.search);
  const tag = (name: string) => query.get(name)?.slice(0, 200) || undefined;
  return {
    utm_source: tag("utm_source"),
    utm_medium: tag("utm_medium"),
    utm_campaign: tag("utm_campaign"),
  };
}
