import { Button, buttonClass } from "@buzz/ui";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { ImageUp, Keyboard } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { pendingUse } from "../redeem/pending-use";
import { CameraOff } from "./camera-off";
import { CameraView } from "./camera-view";
import { readCode } from "./code";
import { type Hint, ScanHint } from "./scan-hint";
import { signal } from "./signal";
import { TypeCode } from "./type-code";
import { useCamera } from "./use-camera";
import { useReadImage } from "./use-read-image";

const hintMilliseconds = 4_000;

/** The start of every sale: whatever is scanned decides whether it becomes a coupon or points. */
export function ScanScreen() {
  const t = useTranslations("scan");
  const navigate = useNavigate();
  const { camera, start } = useCamera();
  const [typing, setTyping] = useState(false);
  const [hint, setHint] = useState<Hint | null>(null);
  const taken = useRef(false);
  const readImage = useReadImage(onText, setHint);

  useEffect(() => {
    if (hint === null || hint === "reading") return;
    const timer = setTimeout(() => setHint(null), hintMilliseconds);
    return () => clearTimeout(timer);
  }, [hint]);

  if (pendingUse.read()) return <Navigate to="/redeem" replace />;

  function onText(text: string) {
    if (taken.current) return;
    const code = readCode(text);
    if (!code) return setHint("foreign");
    taken.current = true;
    signal("read");
    void navigate({ to: "/redeem", search: { code } });
  }

  return (
    <div className="flex flex-1 flex-col gap-4">
      {camera.state === "live" ? (
        <CameraView stream={camera.stream} onText={onText} onFail={() => setHint("reader")} />
      ) : (
        <CameraOff state={camera.state} onStart={start} />
      )}
      <ScanHint hint={hint} live={camera.state === "live"} />
      <div className="grid grid-cols-2 gap-2">
        <Button
          variant="neutral"
          size="lg"
          className="px-3!"
          icon={<Keyboard aria-hidden className="size-5.5" />}
          onClick={() => setTyping(true)}
        >
          {t("type")}
        </Button>
        <label className={`${buttonClass({ variant: "neutral", size: "lg" })} px-3!`}>
          <ImageUp aria-hidden className="size-5.5" />
          {t("image")}
          <input
            type="file"
            accept="image/*"
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void readImage(file);
              target.value = "";
            }}
          />
        </label>
      </div>
      <TypeCode open={typing} onClose={() => setTyping(false)} onCode={onText} />
    </div>
  );
}
