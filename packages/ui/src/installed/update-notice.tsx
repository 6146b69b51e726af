import { RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import { useWords } from "../i18n/words";
import { keepInstallOffer } from "./use-install";

interface UpdateNoticeProps {
  /** Address of the app's service worker, `/sw.js` or `/biz/sw.js`. */
  script: string;
}

/** Makes the app work without network, and offers a newer version when there is one; never in the middle of something. */
export function UpdateNotice({ script }: UpdateNoticeProps) {
  const words = useWords();
  const [change, setChange] = useState<(() => void) | null>(null);

  useEffect(keepInstallOffer, []);

  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    import("./service-worker")
      .then(
        ({ registerServiceWorker }) =>
          registerServiceWorker(script, (next) => setChange(() => next)),
        // The page works without; the next visit tries again.
      )
      .catch(() => undefined);
  }, [script]);

  return (
    <div role="status">
      {change && (
        <p className="flex min-h-12 items-center justify-center gap-3 bg-inverse px-4 py-1.5 font-medium text-on-inverse">
          <RefreshCw aria-hidden className="size-4.5 shrink-0" />
          {words.newVersion}
          <button
            type="button"
            onClick={change}
            className="min-h-9 rounded-full bg-brand-fill px-4 font-bold text-on-brand active:scale-97"
          >
            {words.useNewVersion}
          </button>
        </p>
      )}
    </div>
  );
}
