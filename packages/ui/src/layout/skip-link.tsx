import { useWords } from "../i18n/words";

export const mainId = "main";

/** The first stop of the keyboard: past the navigation, to the content. */
export function SkipLink() {
  const words = useWords();
  return (
    <a
      href={`#${mainId}`}
      className="fixed top-2 left-2 z-70 -translate-y-20 rounded-control bg-inverse px-4 py-3 font-semibold text-on-inverse focus:translate-y-0"
    >
      {words.skipToContent}
    </a>
  );
}
