import { marketerContents } from "@buzz/db/schema";

export const marketerColumns = {
  id: marketerContents.id,
  title: marketerContents.title,
  contentType: marketerContents.contentType,
  contentBody: marketerContents.contentBody,
  videoUrl: marketerContents.videoUrl,
  targetLevel: marketerContents.targetLevel,
  attachments: marketerContents.attachments,
  publishedAt: marketerContents.publishedAt,
  expiresAt: marketerContents.expiresAt,
};
