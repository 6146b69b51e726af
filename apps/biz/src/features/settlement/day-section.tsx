import { trpc } from "@buzz/client";
import { Section } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { today } from "../../lib/days";
import { Loaded } from "../problems/loaded";
import { DayPicker } from "./day-picker";
import { DayReceipt, DayReceiptSkeleton } from "./day-receipt";
import { RequestButton } from "./request-button";

interface DaySectionProps {
  /** `YYYY-MM-DD`. */
  day: string;
  onDay: (day: string) => void;
}

/** A day's uses, and the request to be paid for them. */
export function DaySection({ day, onDay }: DaySectionProps) {
  const t = useTranslations("settlement.day");
  const query = trpc.businesses.dailySales.useQuery({ date: day });
  return (
    <Section title={t("title")}>
      <DayPicker day={day} latest={today()} onDay={onDay} />
      <Loaded query={query} skeleton={<DayReceiptSkeleton />}>
        {(sales) => (
          <>
            <DayReceipt sales={sales} />
            <RequestButton sales={sales} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
