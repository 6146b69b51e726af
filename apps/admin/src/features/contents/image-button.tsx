import { useUpload } from "@buzz/client";
import { buttonClass, Spinner, useToast } from "@buzz/ui";
import { ImagePlus } from "lucide-react";
import { useTranslations } from "use-intl";
import { useProblem } from "../problem/use-problem";

interface ImageButtonProps {
  label: string;
  onUploaded: (url: string) => void;
}

/** Sends a picture; what is wrong with it is said, and what was typed stays. */
export function ImageButton({ label, onUploaded }: ImageButtonProps) {
  const t = useTranslations("contents.image");
  const toast = useToast();
  const explain = useProblem();
  const upload = useUpload("files.uploadImage", {
    fields: { purpose: "banner" },
    onSuccess: ({ url }) => onUploaded(url),
    onError: (error) => {
      const { title, text } = explain(error);
      toast.bad(title, text);
    },
  });
  return (
    <label
      className={`${buttonClass({ variant: "soft", size: "sm" })} self-start has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand`}
    >
      {upload.isPending ? <Spinner /> : <ImagePlus aria-hidden className="size-4.5" />}
      {upload.isPending ? t("sending") : label}
      <input
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        disabled={upload.isPending}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again after a failure.
          target.value = "";
          if (file) upload.mutate([file]);
        }}
      />
    </label>
  );
}
