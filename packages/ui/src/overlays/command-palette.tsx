import { useLazyPart } from "../lib/use-lazy-part";
import type { CommandPaletteWindowProps } from "./command-palette-window";

const load = () => import("./command-palette-window").then((module) => module.CommandPaletteWindow);

/** Everything that can be gone to, found by typing a part of its name. Keep it mounted and steer it with `open`. */
export function CommandPalette(props: CommandPaletteWindowProps) {
  const Window = useLazyPart(load, props.open);
  return Window && <Window {...props} />;
}
