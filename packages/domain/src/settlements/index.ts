export { approveSettlement } from "./approve.js";
export { availableForSettlement } from "./available.js";
export { cancelSettlement } from "./cancel.js";
export { getSettlement } from "./get.js";
export { listSettlements } from "./list.js";
export { markPaid, reconcileSettlement } from "./pay.js";
export { pendingSettlements } from "./pending.js";
export { rejectSettlement } from "./reject.js";
export { requestSettlement } from "./request.js";
