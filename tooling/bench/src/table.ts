import os from "node:os";
import { type Contender, median, ratios } from "./contenders.js";

export type Row = {
  measured: string;
  concurrency: number;
  contender: Contender;
  floor: Contender;
  /** The least ratio that we are content with. */
  aim: number;
};

/** The rows as a Markdown table. The rates are medians; they mean little away from this machine. */
export function tableOf(rows: Row[]): string {
  const lines = rows.map(({ measured, concurrency, contender, floor, aim }) => {
    const all = ratios(contender, floor);
    return [
      measured,
      contender.name,
      floor.name,
      concurrency,
      `**${median(all).toFixed(2)}** (${Math.min(...all).toFixed(2)}–${Math.max(...all).toFixed(2)})`,
      `≥ ${aim.toFixed(2)}`,
      `${perSecond(contender)} : ${perSecond(floor)}`,
    ].join(" | ");
  });
  return [
    "| measured | what | against | concurrent | ratio (range of rounds) | aim | per second |",
    "|---|---|---|---|---|---|---|",
    ...lines.map((line) => `| ${line} |`),
  ].join("\n");
}

const perSecond = ({ rates }: Contender) => Math.round(median(rates)).toLocaleString("en");

export function machine(postgresVersion: string): string {
  const model = os.cpus()[0]?.model.trim() ?? "";
  return [
    `${os.availableParallelism()} cores${model === "" ? "" : ` (${model})`}`,
    `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgresVersion} with fsync`,
  ].join(", ");
}
