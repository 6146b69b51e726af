import { businesses, businessImages } from "@buzz/db/schema";
import { sql } from "drizzle-orm";

/** Addresses of a shop's pictures, the main one first. */
const images = sql<string[]>`array(
  select '/uploads/' || ${businessImages.file} from ${businessImages}
  where ${businessImages.businessId} = ${businesses.id}
  order by ${businessImages.isMain} desc, ${businessImages.displayOrder})`;

/** What everybody may see of a shop. */
export const listedColumns = {
  id: businesses.id,
  businessName: businesses.businessName,
  category: businesses.category,
  description: businesses.description,
  address: businesses.address,
  phone: businesses.phone,
  businessHours: businesses.businessHours,
  images,
  tags: businesses.tags,
  avgRating: businesses.avgRating,
  reviewCount: businesses.reviewCount,
  latitude: businesses.latitude,
  longitude: businesses.longitude,
  displayTimeSlots: businesses.displayTimeSlots,
  createdAt: businesses.createdAt,
};

export const detailColumns = {
  ...listedColumns,
  addressDetail: businesses.addressDetail,
  qrScanCount: businesses.qrScanCount,
};
