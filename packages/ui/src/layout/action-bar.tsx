import type { ReactNode } from "react";

/**
 * What a form is sent with, at its end. Where the screen is high enough it stays in sight while the fields scroll below
 * it; on a low one it would cover them.
 */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div className="z-1 -mx-4 mt-auto -mb-4 flex flex-col gap-3 bg-canvas/90 px-4 pt-3 pb-2 backdrop-blur-lg [@media(min-height:44rem)]:sticky [@media(min-height:44rem)]:bottom-0">
      {children}
    </div>
  );
}
