import { clsx } from "clsx";
import type { ReactNode } from "react";

interface QrFrameProps {
  /** The QR picture: an `<img alt="…">` or an svg. */
  children: ReactNode;
  /** Under the picture, still on white: the code to type when no camera works. */
  caption?: ReactNode;
  /** Dims the code when it can no longer be used and says why. */
  overlay?: ReactNode;
  className?: string;
}

const corners = [
  "top-0 left-0 rounded-tl-3xl border-t-4 border-l-4",
  "top-0 right-0 rounded-tr-3xl border-t-4 border-r-4",
  "bottom-0 left-0 rounded-bl-3xl border-b-4 border-l-4",
  "right-0 bottom-0 rounded-br-3xl border-r-4 border-b-4",
];

/** Always black on white with a quiet zone, in the dark theme too: cameras need the contrast. */
export function QrFrame({ children, caption, overlay, className }: QrFrameProps) {
  return (
    <figure
      className={clsx(
        "relative mx-auto flex w-full max-w-sm flex-col items-center gap-4 rounded-sheet bg-white p-6 text-[#161b26] shadow-card",
        className,
      )}
    >
      <div className="relative w-full max-w-72 p-5">
        {corners.map((corner) => (
          <span key={corner} aria-hidden className={clsx("absolute size-9 border-brand", corner)} />
        ))}
        <div
          aria-hidden={overlay ? true : undefined}
          className={clsx(
            "*:block *:aspect-square *:h-auto *:w-full *:[image-rendering:pixelated]",
            overlay && "opacity-10 blur-xs",
          )}
        >
          {children}
        </div>
        {overlay && (
          <div className="absolute inset-0 grid place-items-center text-center font-semibold">
            {overlay}
          </div>
        )}
      </div>
      {caption && (
        <figcaption className="text-center font-mono text-caption tracking-wider break-all text-[#475065]">
          {caption}
        </figcaption>
      )}
    </figure>
  );
}
