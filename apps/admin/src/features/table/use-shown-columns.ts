import { readDevice, writeDevice } from "@buzz/ui";
import type { ColumnVisibilityState, Updater } from "@tanstack/react-table";
import { useState } from "react";
import { z } from "zod";
import type { TableColumn } from "./table-column";

const choice = z.record(z.string(), z.boolean());

/** Which columns of a table are shown; what somebody chose is kept on this device. */
export function useShownColumns<Row>(
  table: string,
  columns: readonly TableColumn<Row>[],
): [ColumnVisibilityState, (updater: Updater<ColumnVisibilityState>) => void] {
  const key = `columns.${table}`;
  const [chosen, setChosen] = useState(() => kept(key));
  const shown = {
    ...Object.fromEntries(columns.map(({ id, hidden }) => [id, !hidden])),
    ...chosen,
  };
  return [
    shown,
    (updater) => {
      const next = typeof updater === "function" ? updater(shown) : updater;
      setChosen(next);
      writeDevice(key, JSON.stringify(next));
    },
  ];
}

function kept(key: string): ColumnVisibilityState {
  try {
    return choice.parse(JSON.parse(readDevice(key) ?? "{}"));
  } catch {
    return {};
  }
}
