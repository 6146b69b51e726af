interface BannerPictureProps {
  imageUrl: string;
  /** Stands over the picture. */
  title: string | null;
  /** Says what the picture is where there is no title. */
  alt: string;
  /** The first one to be seen. */
  eager?: boolean;
}

/** The box of a banner, to be put on its link. */
export const bannerClass = "relative block aspect-2/1 overflow-hidden bg-sunken";

/** What a banner shows within its box. */
export function BannerPicture({ imageUrl, title, alt, eager = false }: BannerPictureProps) {
  return (
    <>
      <img
        src={imageUrl}
        alt={title === null ? alt : ""}
        fetchPriority={eager ? "high" : "low"}
        className="absolute inset-0 size-full object-cover"
      />
      {title && (
        <span className="absolute inset-x-0 bottom-0 bg-linear-to-t from-black/75 via-black/45 to-transparent px-5 pt-14 pb-4.5 text-title font-extrabold text-balance text-white">
          {title}
        </span>
      )}
    </>
  );
}
