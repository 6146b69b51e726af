import { useLocale } from "@buzz/ui";
import { en } from "./en";
import { ko } from "./ko";

const words = { ko, en };

/** The words of these screens in the language in use. */
export const useWords = () => words[useLocale().locale];
