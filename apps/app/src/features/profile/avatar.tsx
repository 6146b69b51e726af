import { clsx } from "clsx";

interface AvatarProps {
  name: string;
  url: string | null;
  /** Its size, and the size of the letter that stands in for a photo. */
  className: string;
}

export function Avatar({ name, url, className }: AvatarProps) {
  if (url)
    return (
      <img
        src={url}
        alt=""
        className={clsx("shrink-0 rounded-full bg-sunken object-cover", className)}
      />
    );
  return (
    <span
      aria-hidden
      className={clsx(
        "grid shrink-0 place-items-center rounded-full bg-brand-fill font-bold text-on-brand",
        className,
      )}
    >
      {[...name][0]}
    </span>
  );
}
