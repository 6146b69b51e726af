import { z } from "zod";
import { day, phone, registrationNumber, uuid, won } from "../../kernel/schemas.js";
import { timesFollow } from "./hours.js";

const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const time = z.string().regex(new RegExp(`^(?:${TIME}|24:00)$`));
const span = z.string().regex(new RegExp(`^${TIME}-(?:${TIME}|24:00)$`));

const dayHours = z
  .union([
    span,
    z.object({
      open: time,
      close: time,
      closed: z.boolean().optional(),
      breakStart: time.optional(),
      breakEnd: time.optional(),
    }),
  ])
  .refine(timesFollow, { params: { contradiction: true } })
  .optional();

const businessHours = z.object({
  mon: dayHours,
  tue: dayHours,
  wed: dayHours,
  thu: dayHours,
  fri: dayHours,
  sat: dayHours,
  sun: dayHours,
});

const slot = z.enum(["morning", "lunch", "dinner", "night"]);

/** Slot → whether the shop shows in it, or the list of those; at least one. */
const timeSlots = z
  .union([
    z.object({
      morning: z.boolean().optional(),
      lunch: z.boolean().optional(),
      dinner: z.boolean().optional(),
      night: z.boolean().optional(),
    }),
    z.array(slot).max(slot.options.length),
  ])
  .transform((given) =>
    slot.options.filter((name) => (Array.isArray(given) ? given.includes(name) : given[name])),
  )
  .refine((chosen) => chosen.length > 0);

const text = (most: number) => z.string().trim().min(1).max(most);
/** Null takes the text away. */
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullable()
    .transform((value) => value || null);

const businessName = z.string().trim().min(2).max(200);
const category = text(30);
const description = optionalText(1000);

export const registerInput = z.object({
  businessName,
  businessNumber: registrationNumber.optional(),
  category,
  description: description.optional(),
  address: text(500),
  phone: phone.optional(),
  businessHours: businessHours.optional(),
  /** Addresses of pictures that the caller uploaded; the first is the main one. */
  images: z.array(text(1000)).max(10).optional(),
});

export const registerOutput = z.object({ businessId: uuid, status: z.literal("pending") });

const menuItem = z.object({
  name: text(100),
  price: won.min(0).max(100_000_000),
  description: text(300).optional(),
});

export const updateProfileInput = z
  .object({
    businessName,
    description,
    category,
    address: text(500),
    addressDetail: optionalText(200),
    phone: phone.nullable(),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    tags: z.array(text(30)).max(20),
    businessHours,
    displayTimeSlots: timeSlots,
    menu: z.array(menuItem).max(100),
    priceRange: optionalText(50),
    facilities: z.array(text(30)).max(30),
  })
  .partial()
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    path: ["longitude"],
    params: { contradiction: true },
  });

export const shopImage = z.object({
  id: uuid,
  url: z.string(),
  isMain: z.boolean(),
  displayOrder: z.int(),
});

export const imagesOutput = z.object({ images: z.array(shopImage) });

export const statsInput = z.object({ period: z.enum(["week", "month", "year"]).default("month") });

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export const statsOutput = z.object({
  daily: z.array(z.object({ date: day, count: z.int(), amount: won })),
  hourly: z.array(z.object({ hour: z.int(), count: z.int() })),
  weekly: z.array(z.object({ weekday: z.enum(WEEKDAYS), count: z.int() })),
  customers: z.object({ total: z.int(), new: z.int(), returning: z.int() }),
});
