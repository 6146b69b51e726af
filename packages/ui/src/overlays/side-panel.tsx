import { useLazyPart } from "../lib/use-lazy-part";
import type { SidePanelWindowProps } from "./side-panel-window";

const load = () => import("./side-panel-window").then((module) => module.SidePanelWindow);

/** Details of one thing beside the list it was chosen from. Keep it mounted and steer it with `open`. */
export function SidePanel(props: SidePanelWindowProps) {
  const Window = useLazyPart(load, props.open);
  return Window && <Window {...props} />;
}
