export { myProfile } from "./profile.js";
export { updateProfile } from "./update-profile.js";
