import { SegmentedControl } from "../components/segmented-control";
import { useWords } from "../i18n/words";
import { useAppearance } from "./theme-provider";

export function ThemeSwitch() {
  const words = useWords();
  const { theme, change } = useAppearance();
  return (
    <SegmentedControl
      label={words.theme}
      value={theme}
      onChange={(next) => change({ theme: next })}
      options={[
        { value: "system", label: words.themeSystem },
        { value: "light", label: words.themeLight },
        { value: "dark", label: words.themeDark },
      ]}
    />
  );
}

export function TextSizeSwitch() {
  const words = useWords();
  const { textSize, change } = useAppearance();
  return (
    <SegmentedControl
      label={words.textSize}
      value={textSize}
      onChange={(next) => change({ textSize: next })}
      options={[
        { value: "normal", label: words.textNormal },
        { value: "large", label: words.textLarge },
      ]}
    />
  );
}
