import { isUnknown, type RouterOutputs, readError, trpc, useUpload } from "@buzz/client";
import { Button, Spinner, UploadProgress, useToast } from "@buzz/ui";
import { Camera } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { CallError } from "../problems/form-error";
import { Avatar } from "./avatar";

/** Sends a photo and puts it into the profile; the old one stays until the new one is there. */
export function ProfilePhoto({ profile }: { profile: RouterOutputs["users"]["profile"] }) {
  const t = useTranslations("my");
  const toast = useToast();
  const hintId = useId();
  const utils = trpc.useUtils();
  const update = trpc.users.updateProfile.useMutation({
    onSuccess: (next) => {
      utils.users.profile.setData(undefined, next);
      toast.good(t("photoSaved"));
    },
  });
  const upload = useUpload("files.uploadImage", {
    fields: { purpose: "profile" },
    onSuccess: ({ url }) => update.mutate({ avatarUrl: url }),
  });
  const busy = upload.isPending || update.isPending;
  const error = upload.error ?? update.error;
  return (
    <div className="flex flex-col items-center gap-2">
      <label className="group relative cursor-pointer rounded-full has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-brand">
        <Avatar name={profile.name} url={profile.avatarUrl} className="size-28 text-display" />
        <span className="absolute right-0 bottom-0 grid size-11 place-items-center rounded-full bg-inverse text-on-inverse ring-4 ring-canvas transition-[scale] group-active:scale-95">
          {busy ? <Spinner /> : <Camera aria-hidden className="size-5" />}
        </span>
        <span className="sr-only">{t("changePhoto")}</span>
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-describedby={hintId}
          disabled={busy}
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file can be chosen again after a failure.
            target.value = "";
            update.reset();
            if (file) upload.mutate([file]);
          }}
        />
      </label>
      {upload.isPending ? (
        <div className="w-full">
          <UploadProgress
            label={t("photoSending")}
            progress={upload.progress}
            onCancel={upload.cancel}
          />
        </div>
      ) : (
        <p id={hintId} className="text-caption text-ink-faint">
          {t("photoHint")}
        </p>
      )}
      {error && <CallError error={error} />}
      {upload.error && isUnknown(readError(upload.error)) && (
        <Button variant="neutral" onClick={upload.retry}>
          {t("photoAgain")}
        </Button>
      )}
    </div>
  );
}
