/** In the order of the day. */
export const timeSlots = ["morning", "lunch", "dinner", "night"] as const;
