import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { inviteUrl, ownCode } from "./invite-url.js";
import type { linkInput, linkOutput, platform } from "./schemas.js";

/**
 * The caller's invite links, one for each place to share it, so that visits tell where they came from. `shareUrl` is
 * the link of the platform asked for.
 *
 * @throws REFERRAL_001 when the account has no code.
 */
export async function myReferralLink(
  ctx: UserContext,
  input: z.output<typeof linkInput>,
): Promise<z.output<typeof linkOutput>> {
  const referralCode = await ownCode(ctx);
  const shortUrl = inviteUrl(ctx, referralCode);
  const linkOf = (source: z.output<typeof platform>) =>
    `${shortUrl}?${new URLSearchParams({
      utm_source: source,
      utm_medium: "referral",
      utm_campaign: "invite",
    })}`;
  return {
    referralCode,
    links: {
      web: linkOf("web"),
      kakao: linkOf("kakao"),
      instagram: linkOf("instagram"),
      youtube: linkOf("youtube"),
      blog: linkOf("blog"),
    },
    shortUrl,
    shareUrl: linkOf(input.platform ?? "web"),
  };
}
