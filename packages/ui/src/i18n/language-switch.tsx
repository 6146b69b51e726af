import { SegmentedControl } from "../components/segmented-control";
import { useToast } from "../overlays/use-toast";
import { useLocale } from "./use-locale";
import { useWords } from "./words";

/** Each language is named in itself, so that it can be found by whoever needs it. */
export function LanguageSwitch() {
  const words = useWords();
  const toast = useToast();
  const { locale, setLocale } = useLocale();
  return (
    <SegmentedControl
      label={words.language}
      value={locale}
      onChange={(next) => {
        setLocale(next).catch(() => toast.bad(words.errorTitle, words.errorText));
      }}
      options={[
        { value: "ko", label: "한국어" },
        { value: "en", label: "English" },
      ]}
    />
  );
}
