import { useLazyPart } from "../lib/use-lazy-part";
import type { DialogWindowProps } from "./dialog-window";

const load = () => import("./dialog-window").then((module) => module.DialogWindow);

/** A window over the page, for a short task. Keep it mounted and steer it with `open`. */
export function Dialog(props: DialogWindowProps) {
  const Window = useLazyPart(load, props.open);
  return Window && <Window {...props} />;
}
