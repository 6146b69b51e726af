export { myProfile } from "./profile.js";
