import { Button, Spinner } from "@buzz/ui";
import { Camera as CameraIcon, CameraOff as CameraOffIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Camera } from "./use-camera";

interface CameraOffProps {
  state: Exclude<Camera["state"], "live">;
  onStart: () => void;
}

/** In the place of the camera's picture: why there is none, and what can be done about it. */
export function CameraOff({ state, onStart }: CameraOffProps) {
  const t = useTranslations("scan.camera");
  const Icon = state === "unasked" ? CameraIcon : CameraOffIcon;
  return (
    <div className="grid min-h-80 flex-1 place-items-center rounded-card bg-inverse px-6 py-8 text-center text-on-inverse">
      {state === "starting" ? (
        <p role="status" className="flex items-center gap-2.5 font-semibold">
          <Spinner />
          {t("starting")}
        </p>
      ) : (
        <div className="flex flex-col items-center gap-2">
          <Icon aria-hidden className="mb-3 size-12 text-brand" />
          <h2 className="text-title font-bold">{t(`${state}.title`)}</h2>
          <p className="max-w-xs text-pretty opacity-80">{t(`${state}.text`)}</p>
          <Button size="lg" className="mt-4" onClick={onStart}>
            {t(`${state}.action`)}
          </Button>
        </div>
      )}
    </div>
  );
}
