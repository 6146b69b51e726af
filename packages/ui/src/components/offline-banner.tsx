import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useWords } from "../i18n/words";

function subscribe(notify: () => void) {
  addEventListener("online", notify);
  addEventListener("offline", notify);
  return () => {
    removeEventListener("online", notify);
    removeEventListener("offline", notify);
  };
}

/** Appears while the browser knows of no network. */
export function OfflineBanner() {
  const words = useWords();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-inverse px-4 py-2.5 text-caption font-medium text-on-inverse">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {words.offline}
        </p>
      )}
    </div>
  );
}
