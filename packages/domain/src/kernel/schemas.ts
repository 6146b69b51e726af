import { z } from "zod";

/** Values that several contexts share. */
export const uuid = z.uuid();
export const day = z.iso.date();
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const email = z.string().max(254).trim().toLowerCase().pipe(z.email());
/** Korean mobile number, with or without hyphens; kept with hyphens. */
export const mobile = z
  .string()
  .regex(/^01[016789]-?\d{3,4}-?\d{4}$/)
  .transform((value) => value.replaceAll("-", "").replace(/^(\d{3})(\d{3,4})(\d{4})$/, "$1-$2-$3"));
/** Korean phone number, landlines included. */
export const phone = z.string().regex(/^(0\d{1,2}|1\d{3})-?(\d{3,4}-?)?\d{4}$/);
export const registrationNumber = z.string().regex(/^\d{3}-\d{2}-\d{5}$/);
export const personName = z.string().trim().min(2).max(100);
export const reason = z.string().trim().min(10).max(500);
export const referralCode = z.string().regex(/^BUZZ-[A-Z0-9]{6}$/);
/** Whole won or points. */
export const won = z.int();
export const instant = z.date();
/** An instant that a caller gives: a date over tRPC, ISO text with an offset on REST. */
export const givenInstant = z
  .union([z.date(), z.iso.datetime({ offset: true })])
  .transform((value) => new Date(value))
  .pipe(z.date().min(new Date("2000-01-01T00:00:00Z")).max(new Date("2100-01-01T00:00:00Z")));
export const byId = z.object({ id: uuid });
/** The address of a file on this server. */
export const uploadedFile = z
  .string()
  .max(200)
  .regex(/^\/uploads(\/[\w-]+){1,3}(\.\w+)+$/);
