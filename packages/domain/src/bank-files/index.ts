export { cancelBankFile } from "./cancel.js";
export { downloadBankFile } from "./download.js";
export { importBankResult } from "./import-result.js";
export { listBankFileLines } from "./lines.js";
export { listBankFiles } from "./list.js";
export { listPayable } from "./list-payable.js";
