/** The server takes files of 5 MB; phones make larger ones. */
const HEAVY_BYTES = 4 * 1024 * 1024;
/** Larger than anything that is shown or has to be read on a scan. */
const LONG_SIDE_PX = 2560;

/** A picture above 4 MB drawn smaller, as JPEG; everything else, and what the browser cannot draw, as it is. */
export async function lighterPicture(file: File): Promise<File> {
  if (file.size <= HEAVY_BYTES || !file.type.startsWith("image/")) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONG_SIDE_PX / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext("2d");
    if (pen === null) return file;
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const drawn = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/jpeg", 0.88);
    });
    if (drawn === null || drawn.size >= file.size) return file;
    return new File([drawn], `${file.name.replace(/\.\w+$/, "")}.jpg`, { type: drawn.type });
  } catch {
    return file;
  }
}
