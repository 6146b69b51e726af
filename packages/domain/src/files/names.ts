import { randomToken } from "../kernel/ids.js";

/** 192 bits: nobody guesses a name. */
const TOKEN_BYTES = 24;

const IMAGE = /^images\/[\w-]{32}(-300)?\.webp$/;
const DOCUMENT = /^documents\/[\w-]{32}\.(pdf|jpg|png)$/;

export type DocumentExtension = "pdf" | "jpg" | "png";

/** The name of a new picture; everybody may see what bears one. */
export const newImageName = (): string => `images/${randomToken(TOKEN_BYTES)}.webp`;

/** The name of a new document; only a signed link opens what bears one. */
export const newDocumentName = (extension: DocumentExtension): string =>
  `documents/${randomToken(TOKEN_BYTES)}.${extension}`;

/** The name under which a picture's thumbnail lies. */
export const thumbnailOf = (image: string): string => image.replace(/\.webp$/, "-300.webp");

/** What a file is, by its name; undefined for a name that Buzz does not make. */
export function kindOf(name: string): "image" | "document" | undefined {
  if (IMAGE.test(name)) return "image";
  return DOCUMENT.test(name) ? "document" : undefined;
}

/** The address of a picture. */
export const imageUrl = (name: string): string => `/uploads/${name}`;

const CONTENT_TYPES = {
  webp: "image/webp",
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
} as const;

/** The media type of a file, by the name that Buzz gave it. */
export function contentTypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf(".") + 1);
  const known = Object.entries(CONTENT_TYPES).find(([key]) => key === extension);
  return known?.[1] ?? "application/octet-stream";
}
