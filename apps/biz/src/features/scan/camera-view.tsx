import { clsx } from "clsx";
import { Flashlight, FlashlightOff } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { useScanner } from "./use-scanner";
import { useTorch } from "./use-torch";

interface CameraViewProps {
  stream: MediaStream;
  onText: (text: string) => void;
  onFail: () => void;
}

const corners = [
  "top-0 left-0 rounded-tl-3xl border-t-5 border-l-5",
  "top-0 right-0 rounded-tr-3xl border-t-5 border-r-5",
  "bottom-0 left-0 rounded-bl-3xl border-b-5 border-l-5",
  "right-0 bottom-0 rounded-br-3xl border-r-5 border-b-5",
];

export function CameraView({ stream, onText, onFail }: CameraViewProps) {
  const t = useTranslations("scan");
  const video = useRef<HTMLVideoElement>(null);
  const torch = useTorch(stream);
  const { failed } = useScanner(video, onText);
  const tellFailure = useEffectEvent(onFail);

  useEffect(() => {
    if (failed) tellFailure();
  }, [failed]);

  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);

  return (
    <div className="relative grid min-h-80 flex-1 place-items-center overflow-hidden rounded-card bg-black">
      <video
        ref={video}
        autoPlay
        playsInline
        muted
        aria-label={t("picture")}
        className="absolute inset-0 size-full object-cover"
      />
      <div aria-hidden className="relative aspect-square w-[70%] max-w-72">
        {corners.map((corner) => (
          <span key={corner} className={clsx("absolute size-12 border-brand", corner)} />
        ))}
      </div>
      {torch && (
        <button
          type="button"
          aria-pressed={torch.on}
          aria-label={t("torch")}
          onClick={torch.toggle}
          className="absolute right-4 bottom-4 grid size-14 place-items-center rounded-full bg-black/60 text-white backdrop-blur-md aria-pressed:bg-white aria-pressed:text-black"
        >
          {torch.on ? <FlashlightOff aria-hidden /> : <Flashlight aria-hidden />}
        </button>
      )}
    </div>
  );
}
