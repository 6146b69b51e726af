export { type ReadableError, readError } from "./errors.js";
export { BuzzProvider, useSession } from "./provider.js";
export type { Register, RouterInputs, RouterOutputs } from "./register.js";
export type { Tokens } from "./session.js";
export { trpc } from "./trpc.js";
export { useUpload } from "./uploads.js";
export { type CaptchaChallenge, useCaptcha } from "./use-captcha.js";
export { type LiveHandlers, useLiveEvents } from "./use-live-events.js";
