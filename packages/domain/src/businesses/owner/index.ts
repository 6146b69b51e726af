export { addImages } from "./add-images.js";
export { registerBusiness } from "./register.js";
export { removeImage } from "./remove-image.js";
export { setMainImage } from "./set-main-image.js";
export { businessStats } from "./stats.js";
export { updateProfile } from "./update-profile.js";
