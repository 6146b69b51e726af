interface LogoProps {
  /** Names the picture; leave it out beside the written name. */
  title?: string;
  className?: string;
}

/** The bee of Buzz in its cell; it takes the brand colour of the mood. */
export function Logo({ title, className = "size-9" }: LogoProps) {
  return (
    <svg
      viewBox="0 0 48 48"
      role={title ? "img" : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      className={className}
    >
      <path
        d="M20.5 2.4a7 7 0 0 1 7 0l13.7 7.9a7 7 0 0 1 3.5 6.1v15.2a7 7 0 0 1-3.5 6.1l-13.7 7.9a7 7 0 0 1-7 0L6.8 37.7a7 7 0 0 1-3.5-6.1V16.4a7 7 0 0 1 3.5-6.1z"
        className="fill-brand"
      />
      <g fill="#fff">
        <ellipse
          cx="14.8"
          cy="18.6"
          rx="8"
          ry="4.6"
          transform="rotate(32 14.8 18.6)"
          opacity="0.72"
        />
        <ellipse
          cx="33.2"
          cy="18.6"
          rx="8"
          ry="4.6"
          transform="rotate(-32 33.2 18.6)"
          opacity="0.72"
        />
        <path d="M24 11.5c4.3 0 7 2.9 7 7v11.3c0 4-3.2 5.9-7 9.2-3.8-3.3-7-5.2-7-9.2V18.5c0-4.1 2.7-7 7-7z" />
      </g>
      <path d="M17 21.3h14v3.4H17zM17 28.1h14v3.4H17z" className="fill-brand" />
    </svg>
  );
}
