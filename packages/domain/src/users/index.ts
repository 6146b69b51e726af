export { deleteAccount } from "./delete-account.js";
export { exportData } from "./export-data.js";
export { myProfile } from "./profile.js";
export { updateProfile } from "./update-profile.js";
