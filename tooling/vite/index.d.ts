import type { UserConfig } from "vite";

/**
 * How every web app is built and, in development, served.
 *
 * @param options.base path that the app is served under, with slashes around it.
 * @param options.port development port when `WEB_PORT` names no other.
 * @param options.others makes the app installable: paths below its own that are not its pages.
 */
export declare function webApp(options: {
  base: string;
  port: number;
  others?: readonly string[];
}): UserConfig;
