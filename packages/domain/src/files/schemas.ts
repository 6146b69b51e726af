import { z } from "zod";

export const imageInput = z.object({
  purpose: z.enum(["profile", "review", "business", "banner"]),
});

export const imageOutput = z.object({
  url: z.string(),
  thumbnailUrl: z.string(),
  fileName: z.string(),
  size: z.int(),
  contentType: z.string(),
});

export const documentsOutput = z.object({
  uploadedFiles: z.array(
    z.object({
      originalName: z.string(),
      fileName: z.string(),
      publicUrl: z.string(),
      size: z.int(),
      contentType: z.string(),
    }),
  ),
  totalUploaded: z.int(),
});

export const healthOutput = z.object({
  status: z.literal("healthy"),
  provider: z.enum(["local", "s3"]),
});
