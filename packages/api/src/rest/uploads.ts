import { imagesOutput } from "@buzz/domain/businesses/owner/schemas";
import { documentsOutput, imageInput, imageOutput } from "@buzz/domain/files/schemas";
import { z } from "zod";

/** What takes files: forms, so REST alone has it. By the name that logs, limits and permissions use. */
export const uploads = {
  "files.uploadBusinessDocuments": {
    paths: ["/upload/business-documents"],
    field: "documents",
    most: 3,
    fields: z.object({}),
    output: documentsOutput,
  },
  "files.uploadImage": {
    paths: ["/upload/images"],
    field: "image",
    most: 1,
    fields: imageInput,
    output: imageOutput,
  },
  "businesses.images.add": {
    paths: ["/business/images", "/businesses/images"],
    field: "files",
    most: 5,
    fields: z.object({}),
    output: imagesOutput,
  },
} as const satisfies Record<string, Upload>;

type Upload = {
  /** Below `/api`; the first is the canonical one. */
  paths: readonly [`/${string}`, ...`/${string}`[]];
  /** The multipart field of the files. */
  field: string;
  /** Files a request may bring. */
  most: number;
  /** Text fields beside the files. */
  fields: z.ZodObject;
  output: z.ZodType;
};

/** What a client has to know to send files, and what it gets. */
export type Uploads = {
  [Name in keyof typeof uploads]: {
    path: `/api${(typeof uploads)[Name]["paths"][0]}`;
    field: (typeof uploads)[Name]["field"];
    most: (typeof uploads)[Name]["most"];
    fields: z.input<(typeof uploads)[Name]["fields"]>;
    output: z.output<(typeof uploads)[Name]["output"]>;
  };
};
