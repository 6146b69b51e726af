import { useFormatter } from "use-intl";

/** Writes by how much a shop is above or below the average: +3.2%. */
export function useDeviation(): (percent: number) => string {
  const format = useFormatter();
  return (percent) =>
    format.number(percent / 100, {
      style: "percent",
      maximumFractionDigits: 1,
      signDisplay: "exceptZero",
    });
}
