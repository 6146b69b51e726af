import type { notificationDeliveries } from "@buzz/db/schema";
import { textOf } from "./templates.js";

type Delivery = Pick<typeof notificationDeliveries.$inferSelect, "template" | "data">;

const received = {
  title: "입점 신청을 접수했어요",
  message:
    "영업일 1~2일 안에 결과를 알려 드릴게요. / We received your application and will answer within two working days.",
};

/**
 * What leaves besides the app. Which language somebody reads is known only while they use it, so both are told; a
 * message to a device or phone is Korean.
 */
export function letterOf({ template, data }: Delivery, length: "short" | "long") {
  if (template === "application.received") return received;
  const ko = textOf(template, data, "ko");
  if (length === "short") return ko;
  const en = textOf(template, data, "en");
  return { title: `[Buzz] ${ko.title}`, message: `${ko.message}\n\n${en.title}\n${en.message}` };
}
