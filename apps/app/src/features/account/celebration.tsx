import { Logo } from "@buzz/ui";

/** Where the cells fly to, in rem from the middle, with size and delay. */
const cells = [
  { x: -7, y: -4, size: 1.4, delay: 0, className: "text-brand" },
  { x: -4.5, y: -6.5, size: 0.9, delay: 60, className: "text-good" },
  { x: 0.5, y: -7.5, size: 1.1, delay: 20, className: "text-warn" },
  { x: 4.5, y: -6, size: 1.5, delay: 90, className: "text-brand" },
  { x: 7.5, y: -3, size: 0.9, delay: 40, className: "text-good" },
  { x: 6.5, y: 2, size: 1.2, delay: 110, className: "text-warn" },
  { x: -6.5, y: 1.5, size: 1, delay: 80, className: "text-warn" },
  { x: -8.5, y: -1, size: 0.7, delay: 130, className: "text-brand" },
  { x: 8.8, y: -0.5, size: 0.7, delay: 30, className: "text-brand" },
];

/** The bee leaves the hive and cells of the honeycomb fly; `quiet` keeps the bee alone. */
export function Celebration({ quiet = false }: { quiet?: boolean }) {
  return (
    <div aria-hidden className="relative mb-4 grid size-28 place-items-center">
      {!quiet &&
        cells.map(({ x, y, size, delay, className }) => (
          <svg
            key={`${x},${y}`}
            aria-hidden
            viewBox="0 0 20 20"
            className={`burst absolute ${className}`}
            style={{
              width: `${size}rem`,
              translate: `${x}rem ${y}rem`,
              animationDelay: `${delay}ms`,
            }}
          >
            <path d="M10 1l8 4.5v9L10 19l-8-4.5v-9z" fill="currentColor" />
          </svg>
        ))}
      <Logo className="size-24 animate-rise" />
    </div>
  );
}
