import { regionalContents } from "@buzz/db/schema";

export const listedColumns = {
  id: regionalContents.id,
  title: regionalContents.title,
  contentType: regionalContents.contentType,
  description: regionalContents.description,
  images: regionalContents.images,
  tags: regionalContents.tags,
  isFeatured: regionalContents.isFeatured,
  displayOrder: regionalContents.displayOrder,
  viewCount: regionalContents.viewCount,
  publishedAt: regionalContents.publishedAt,
  expiresAt: regionalContents.expiresAt,
};

export const detailColumns = { ...listedColumns, contentBody: regionalContents.contentBody };
