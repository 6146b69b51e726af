interface PhotoRailProps {
  images: readonly string[];
  /** What a picture is called, counted from 1. */
  nameOf: (index: number) => string;
  /** Its proportions. */
  className: string;
}

/** Pictures beside one another to be leafed through; one alone has the whole width. */
export function PhotoRail({ images, nameOf, className }: PhotoRailProps) {
  const [only, second] = images;
  if (only === undefined) return null;
  if (second === undefined)
    return (
      <img
        src={only}
        alt={nameOf(1)}
        className={`w-full rounded-card bg-sunken object-cover ${className}`}
      />
    );
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it only while it has the focus
      tabIndex={0}
      className="-mx-4 flex snap-x snap-mandatory scroll-px-4 gap-3 overflow-x-auto px-4 [scrollbar-width:none]"
    >
      {images.map((image, index) => (
        <li key={image} className="w-[88%] shrink-0 snap-start">
          <img
            src={image}
            alt={nameOf(index + 1)}
            loading={index === 0 ? "eager" : "lazy"}
            className={`w-full rounded-card bg-sunken object-cover ${className}`}
          />
        </li>
      ))}
    </ul>
  );
}
