import { createContext, type ReactNode, use, useLayoutEffect, useState } from "react";
import { type Appearance, applyAppearance, keepAppearance, readAppearance } from "./preferences";

interface AppearanceControl extends Appearance {
  change: (part: Partial<Appearance>) => void;
}

const AppearanceContext = createContext<AppearanceControl | null>(null);

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [appearance, setAppearance] = useState(readAppearance);

  useLayoutEffect(() => {
    applyAppearance(appearance);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => applyAppearance(appearance);
    scheme.addEventListener("change", follow);
    return () => scheme.removeEventListener("change", follow);
  }, [appearance]);

  function change(part: Partial<Appearance>) {
    const next = { ...appearance, ...part };
    keepAppearance(next);
    setAppearance(next);
  }

  return <AppearanceContext value={{ ...appearance, change }}>{children}</AppearanceContext>;
}

/** The theme and text size of this device and the way to change them. */
export function useAppearance(): AppearanceControl {
  const control = use(AppearanceContext);
  if (!control) throw new Error("useAppearance needs a ThemeProvider above it");
  return control;
}
