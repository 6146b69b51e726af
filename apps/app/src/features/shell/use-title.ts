import { useEffect } from "react";

/** Names the browser's tab after the screen; `Buzz` alone at home. */
export function useTitle(screen?: string): void {
  useEffect(() => {
    document.title = screen ? `${screen} · Buzz` : "Buzz";
  }, [screen]);
}
