export { createExposureCounter, type ExposureCounter } from "./counter.js";
export { drawInTime } from "./draw-in-time.js";
export { exposureFairness } from "./fairness.js";
export { featuredShops } from "./featured.js";
export { setFeatured } from "./set-featured.js";
export { updateExposureSettings } from "./settings.js";
