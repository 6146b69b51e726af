import type { UserConfig } from "vite";

/**
 * How every web app is built and, in development, served.
 *
 * @param options.base path that the app is served under, with slashes around it.
 * @param options.port development port when `WEB_PORT` names no other.
 */
export declare function webApp(options: { base: string; port: number }): UserConfig;
