import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readDocument } from "../../src/files/documents.js";
import { drawPicture } from "../../src/files/pictures.js";
import { refused } from "../support/at-once.js";
import { pdf, picture } from "../support/pictures.js";

const notAccepted = refused("UPLOAD_005");

test.each(["jpeg", "png", "webp", "gif"] as const)(
  "a %s becomes a WebP and a thumbnail",
  async (format) => {
    const bytes = await picture({ width: 2400, height: 1200 }).toFormat(format).toBuffer();
    const { full, thumbnail } = await drawPicture(bytes);
    expect(await sharp(full).metadata()).toMatchObject({
      format: "webp",
      width: 1600,
      height: 800,
    });
    expect(await sharp(thumbnail).metadata()).toMatchObject({
      format: "webp",
      width: 300,
      height: 150,
    });
  },
);

test("a small picture is not blown up", async () => {
  const { full, thumbnail } = await drawPicture(await picture().png().toBuffer());
  for (const bytes of [full, thumbnail])
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 20 });
});

test("a picture taken sideways stands upright, and where and with what it was taken is gone", async () => {
  const taken = await picture()
    .withExif({ IFD0: { Make: "Secret Camera", Copyright: "Somebody" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(taken).metadata()).orientation).toBe(6);
  const { full } = await drawPicture(taken);
  const metadata = await sharp(full).metadata();
  expect(metadata).toMatchObject({ width: 20, height: 40 });
  expect([metadata.orientation, metadata.exif, metadata.icc]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(full.includes("Secret Camera")).toBe(false);
});

test("what is hidden behind a picture stays behind", async () => {
  const payload = "<script>alert(1)</script>";
  const polyglot = Buffer.concat([await picture().jpeg().toBuffer(), Buffer.from(payload)]);
  const { full } = await drawPicture(polyglot);
  expect(full.includes("<script>")).toBe(false);
  const scan = await readDocument(polyglot);
  expect(Buffer.from(scan.bytes).includes("<script>")).toBe(false);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["HTML", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ["a PDF", pdf],
  ["half a picture", (await picture({ width: 400 }).jpeg().toBuffer()).subarray(0, 300)],
  ["a TIFF", await picture().tiff().toBuffer()],
  ["an AVIF", await picture().avif().toBuffer()],
  ["HTML that begins like a GIF", Buffer.from("GIF89a=1;/*<script>alert(1)</script>*/")],
])("%s is no picture", async (_, bytes) => {
  await expect(drawPicture(bytes)).rejects.toMatchObject(notAccepted);
});

test("a small file that would unfold into more than 50 million pixels is refused", async () => {
  const bomb = blankPng(20_000, 20_000);
  expect(bomb.length).toBeLessThan(100_000);
  await expect(drawPicture(bomb)).rejects.toMatchObject(notAccepted);
  await expect(readDocument(bomb)).rejects.toMatchObject(notAccepted);
});

test("documents are PDF, JPG or PNG by their content", async () => {
  expect(await readDocument(pdf)).toMatchObject({ extension: "pdf" });
  expect(await readDocument(await picture().png().toBuffer())).toMatchObject({ extension: "png" });
  expect(await readDocument(await picture().jpeg().toBuffer())).toMatchObject({ extension: "jpg" });
});

test.each([
  ["a WebP", await picture().webp().toBuffer()],
  ["a PDF behind something else", Buffer.concat([Buffer.from("<html>"), pdf])],
  ["a PDF in front of something else", Buffer.concat([pdf, Buffer.alloc(2000, "PK")])],
  ["a PDF that is cut off", pdf.subarray(0, 20)],
  ["a program", Buffer.from("MZ\u0090\u0000")],
])("%s is no document", async (_, bytes) => {
  await expect(readDocument(bytes)).rejects.toMatchObject(notAccepted);
});

/** A right PNG of one bit a pixel, all of them 0: a few kilobytes for any size. */
function blankPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
