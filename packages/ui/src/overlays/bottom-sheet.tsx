import { useLazyPart } from "../lib/use-lazy-part";
import type { SheetWindowProps } from "./sheet-window";

const load = () => import("./sheet-window").then((module) => module.SheetWindow);

/** A sheet from below that a thumb can pull down again. Keep it mounted and steer it with `open`. */
export function BottomSheet(props: SheetWindowProps) {
  const Window = useLazyPart(load, props.open);
  return Window && <Window {...props} />;
}
