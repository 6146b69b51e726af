export { auditRow, recordAudit } from "./audit.js";
export type { Captcha } from "./captcha.js";
export type { Channels, Device, Push, Sent } from "./channels.js";
export { type Cipher, createCipher, type DataKey } from "./cipher.js";
export type {
  Actor,
  AdminActor,
  AdminContext,
  AdminRole,
  Context,
  Deps,
  OwnerActor,
  OwnerContext,
  SignedActor,
  SignedContext,
  UserActor,
  UserContext,
} from "./context.js";
export { contextAs } from "./context-as.js";
export { createDailyNumber } from "./daily-number.js";
export { addDays, DAY_MS, dayOf, monthOf, shiftDay, startOfDay, startOfMonth } from "./days.js";
export { type DeviceCarrier, nameless } from "./device-carrier.js";
export {
  AppError,
  type ErrorCode,
  type ErrorDetails,
  errorRegistry,
  type Locale,
  publicMessage,
} from "./errors.js";
export type { FileScanner } from "./file-scanner.js";
export { idempotently } from "./idempotency.js";
export { newId } from "./ids.js";
export type { Mail, Mailer } from "./mailer.js";
export { pageInput } from "./paging.js";
export { type Action, type Area, may } from "./permissions.js";
export { emailColumns, phoneColumns, shopNumberColumns } from "./personal-columns.js";
export type { CallOutcome, PublicCaller } from "./public-caller.js";
export { type AnyOrder, enqueue, type Payloads, payloads } from "./queue.js";
export { inBodies, type RefreshCarrier } from "./refresh-carrier.js";
export { byId } from "./schemas.js";
export { createSettingsReader, type SettingsReader } from "./settings.js";
export { type Settings, settingsSchema } from "./settings-schema.js";
export type { Storage } from "./storage.js";
