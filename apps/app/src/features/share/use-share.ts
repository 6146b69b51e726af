import { useToast } from "@buzz/ui";

interface Shared {
  title: string;
  text?: string;
  url: string;
}

interface Words {
  copied: string;
  notCopied: string;
}

/** Opens the device's share sheet, or copies the address where there is none. Closing the sheet is no failure. */
export function useShare(words: Words): (shared: Shared) => void {
  const copy = useCopy(words);
  return (shared) => {
    if ("share" in navigator) void navigator.share(shared).catch(() => undefined);
    else copy(shared.url);
  };
}

/** Copies an address; where the browser does not let us, shows it to be copied by hand. */
export function useCopy({ copied, notCopied }: Words): (url: string) => void {
  const toast = useToast();
  return (url) => {
    const write = async () => {
      try {
        await navigator.clipboard.writeText(url);
        toast.good(copied);
      } catch {
        toast.bad(notCopied, url);
      }
    };
    void write();
  };
}
