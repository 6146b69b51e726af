import type { z } from "zod";
import { serviceNames } from "../budget/names.js";
import type { currentBudgetOutput } from "../budget/schemas.js";
import type { Locale } from "../kernel/errors.js";
import type { overviewOutput } from "./schemas.js";

type Alert = z.output<typeof overviewOutput>["alerts"][number];

type Situation = {
  budget: Pick<z.output<typeof currentBudgetOutput>, "alerts" | "killSwitch">;
  applications: number;
  settlements: number;
};

const words = {
  ko: {
    stopped: (services: string) => `긴급 중지 중인 서비스: ${services}`,
    reduced: "보상을 줄여서 지급하고 있습니다.",
    applications: (count: number) => `검토를 기다리는 입점 신청이 ${count}건 있습니다.`,
    settlements: (count: number) => `검토를 기다리는 정산 요청이 ${count}건 있습니다.`,
  },
  en: {
    stopped: (services: string) => `Stopped services: ${services}`,
    reduced: "Rewards are being reduced.",
    applications: (count: number) => `Shop applications to review: ${count}`,
    settlements: (count: number) => `Settlement requests to review: ${count}`,
  },
} as const;

/** What operators should look at, the most urgent first. */
export function dashboardAlerts(
  locale: Locale,
  { budget: { alerts, killSwitch }, applications, settlements }: Situation,
): Alert[] {
  const say = words[locale];
  const stopped = killSwitch.services.map((service) => serviceNames[locale][service]).join(", ");
  const when = (condition: boolean, alert: Alert): Alert[] => (condition ? [alert] : []);
  return [
    ...when(killSwitch.enabled, {
      type: "emergency",
      level: "critical",
      message: say.stopped(stopped),
    }),
    ...when(killSwitch.rewardsReduced, {
      type: "emergency",
      level: "danger",
      message: say.reduced,
    }),
    ...alerts.map(({ level, message }): Alert => ({ type: "budget", level, message })),
    ...when(applications > 0, {
      type: "application",
      level: "info",
      message: say.applications(applications),
    }),
    ...when(settlements > 0, {
      type: "settlement",
      level: "info",
      message: say.settlements(settlements),
    }),
  ];
}
