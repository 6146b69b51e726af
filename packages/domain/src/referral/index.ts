export { myReferralCode } from "./code.js";
export { convertVisit } from "./convert-visit.js";
export { referralLeaderboard } from "./leaderboard.js";
export { myReferralLink } from "./link.js";
export { inviteQrImage } from "./qr-image.js";
export { myReferralStats } from "./stats.js";
export { trackVisit } from "./track.js";
