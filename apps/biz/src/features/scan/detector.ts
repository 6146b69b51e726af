export type CodeSource = HTMLVideoElement | ImageBitmap;

/** The texts of all QR codes in a picture. */
export type DetectCodes = (source: CodeSource) => Promise<string[]>;

/** The part of the Barcode Detection API that is used; not every browser has it. */
interface Detector {
  detect: (source: CodeSource) => Promise<{ rawValue: string }[]>;
}

declare global {
  var BarcodeDetector:
    | {
        new (options: { formats: string[] }): Detector;
        getSupportedFormats: () => Promise<string[]>;
      }
    | undefined;
}

let detector: Promise<Detector> | undefined;

/** Loads the reader of QR codes once: the browser's own, else one brought along. Rejects without network. */
export async function loadDetector(): Promise<DetectCodes> {
  detector ??= nativeDetector()
    .then((native) => native ?? broughtDetector())
    .catch((error: unknown) => {
      detector = undefined;
      throw error;
    });
  const { detect } = await detector.then((loaded) => ({ detect: loaded.detect.bind(loaded) }));
  return async (source) => (await detect(source)).map((code) => code.rawValue);
}

async function nativeDetector(): Promise<Detector | null> {
  const Native = globalThis.BarcodeDetector;
  if (!Native) return null;
  const formats = await Native.getSupportedFormats();
  return formats.includes("qr_code") ? new Native({ formats: ["qr_code"] }) : null;
}

async function broughtDetector(): Promise<Detector> {
  const [{ BarcodeDetector, prepareZXingModule }, { default: wasmUrl }] = await Promise.all([
    import("barcode-detector/ponyfill"),
    import("zxing-wasm/reader/zxing_reader.wasm?url"),
  ]);
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  return new BarcodeDetector({ formats: ["qr_code"] });
}
