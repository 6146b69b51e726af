import { businesses } from "@buzz/db/schema";

/** What everybody may see of a shop. */
export const listedColumns = {
  id: businesses.id,
  businessName: businesses.businessName,
  category: businesses.category,
  description: businesses.description,
  address: businesses.address,
  phone: businesses.phone,
  businessHours: businesses.businessHours,
  images: businesses.images,
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
