import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type Answer, readEnvelope } from "./answer.js";
import { type Call, headersOf } from "./transports.js";

export type SentFile = { name: string; bytes: Uint8Array<ArrayBuffer>; type?: string };

/** A picture of one pixel. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
export const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

export const photo: SentFile = { name: "사진.png", bytes: png };
export const licence: SentFile = { name: "사업자등록증.pdf", bytes: pdf };

type Form = { files: readonly SentFile[]; fields?: Readonly<Record<string, string>> };

/** Sends a form with files, as a browser would. */
export async function upload(
  app: FastifyInstance,
  path: string,
  { files, fields = {} }: Form,
  call: Call = {},
): Promise<Answer> {
  const form = new FormData();
  for (const { name, bytes, type = "application/octet-stream" } of files)
    form.append("files", new Blob([bytes], { type }), name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const { headers, body } = await encoded(form);
  const ip = call.ip === undefined ? {} : { remoteAddress: call.ip };
  return readEnvelope(
    await app.inject({
      method: "POST",
      url: `/api${path}`,
      headers: { ...headersOf(call), ...headers },
      payload: body,
      ...ip,
    }),
  );
}

async function encoded(form: FormData) {
  const request = new Request("http://buzz", { method: "POST", body: form });
  const type = request.headers.get("content-type") ?? "";
  return { headers: { "content-type": type }, body: Buffer.from(await request.arrayBuffer()) };
}

const images = z.object({ images: z.array(z.object({ id: z.uuid(), url: z.string() })) });

/** Adds a picture to a shop. Gives the shop's pictures. */
export async function addPicture(app: FastifyInstance, { token }: { token: string }) {
  const { data } = await upload(app, "/business/images", { files: [photo] }, { token });
  return images.parse(data).images;
}

const documents = z.object({
  uploadedFiles: z.array(z.object({ fileName: z.string(), publicUrl: z.string() })),
});

/** Uploads an applicant's document with the apply token of the e-mail. */
export async function addDocument(app: FastifyInstance, applyToken: string) {
  const { data } = await upload(
    app,
    "/upload/business-documents",
    { files: [licence] },
    { token: applyToken },
  );
  const [file] = documents.parse(data).uploadedFiles;
  if (file === undefined) throw new Error("nothing was uploaded");
  return file;
}
