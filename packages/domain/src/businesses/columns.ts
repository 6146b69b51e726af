import { businesses } from "@buzz/db/schema";
import { sql } from "drizzle-orm";

/** Addresses of a shop's pictures, the main one first. Drizzle would leave out the names of the tables. */
const images = sql<string[]>`array(
  select '/uploads/' || image.file from business_images image
  where image.business_id = businesses.id
  order by image.is_main desc, image.display_order)`;

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
