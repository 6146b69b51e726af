const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The first day that a ZIP file can name. */
const EPOCH = { time: 0, date: 0x21 };

/** A ZIP file without the time at which it was written, in place: the same content then has the same bytes. */
export function withoutTimes(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error("no ZIP file");
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    const local = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(at) !== CENTRAL || zip.readUInt32LE(local) !== LOCAL)
      throw new Error("no ZIP file");
    stamp(zip, at + 12);
    stamp(zip, local + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

function stamp(zip: Buffer, at: number): void {
  zip.writeUInt16LE(EPOCH.time, at);
  zip.writeUInt16LE(EPOCH.date, at + 2);
}
