export { sweepErasedFiles } from "./erase-files.js";
export { openFile } from "./open-file.js";
export { storageHealth } from "./storage-health.js";
export { sweepDocuments } from "./sweep-documents.js";
export { type Holder, uploadDocuments } from "./upload-documents.js";
export { uploadImage } from "./upload-image.js";
export { MAX_FILE_BYTES, type Upload } from "./uploads.js";
