export { myReferralCode } from "./code.js";
export { inviteQrImage } from "./qr-image.js";
export { trackVisit } from "./track.js";
