import { isUnknown, readError, useUpload } from "@buzz/client";
import { Button, buttonClass, UploadProgress, useToast } from "@buzz/ui";
import { ImagePlus } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Shop } from "./shop";

const mostAtOnce = 5;

interface AddPhotosProps {
  /** How many more the shop may have. */
  room: number;
  onSuccess: (answer: { images: Shop["gallery"] }) => void;
  onError: (error: unknown) => void;
}

export function AddPhotos({ room, onSuccess, onError }: AddPhotosProps) {
  const t = useTranslations("shop.photos");
  const toast = useToast();
  const upload = useUpload("businesses.images.add", { onSuccess, onError });

  function send(files: readonly File[]) {
    const taken = files.slice(0, Math.min(room, mostAtOnce));
    if (taken.length < files.length) toast.info(t("tooMany", { count: taken.length }));
    if (taken.length > 0) upload.mutate(taken);
  }

  if (upload.isPending)
    return (
      <div className="rounded-card bg-sunken p-5">
        <UploadProgress
          label={t("sending", { count: upload.variables?.length ?? 0 })}
          progress={upload.progress}
          onCancel={upload.cancel}
        />
      </div>
    );
  return (
    <>
      {upload.error && isUnknown(readError(upload.error)) && (
        <Button variant="soft" size="counter" block onClick={upload.retry}>
          {t("again", { count: upload.variables?.length ?? 0 })}
        </Button>
      )}
      <label className={buttonClass({ size: "counter", block: true })}>
        <ImagePlus aria-hidden className="size-5.5" />
        {t("add")}
        <input
          type="file"
          accept="image/*"
          multiple
          className="sr-only"
          onChange={({ target }) => {
            send([...(target.files ?? [])]);
            target.value = "";
          }}
        />
      </label>
    </>
  );
}
