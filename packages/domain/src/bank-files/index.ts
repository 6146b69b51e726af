export { downloadBankFile } from "./download.js";
export { importBankResult } from "./import-result.js";
export { listBankFiles } from "./list.js";
