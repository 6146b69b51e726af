import { Button, type ButtonSize } from "@buzz/ui";
import { Fingerprint } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { CodeForm } from "./code-form";
import { cancelPasskey, supportsPasskeys } from "./passkeys";
import { Reason } from "./reason";
import { useWords } from "./words/use-words";

interface Attempt {
  error: unknown;
  isPending: boolean;
  reset: () => void;
}

interface SecondFactorProps {
  hasPasskey: boolean;
  /** Whether the browser asks for the passkey by itself. */
  prompts?: boolean;
  size?: ButtonSize;
  passkey: Attempt & { start: () => void };
  code: Attempt & { send: (code: string) => void };
}

/** Asks for the second factor: a passkey first where there is one, a code for whoever wants it. */
export function SecondFactor({
  hasPasskey,
  prompts,
  size = "lg",
  passkey,
  code,
}: SecondFactorProps) {
  const words = useWords();
  const usable = hasPasskey && supportsPasskeys();
  const [byCode, setByCode] = useState(!usable);
  const { start } = passkey;
  const asked = useRef(false);

  useEffect(() => {
    if (byCode || !prompts || asked.current) return;
    asked.current = true;
    start();
  }, [byCode, prompts, start]);

  const change = (next: boolean) => {
    if (next) void cancelPasskey();
    passkey.reset();
    code.reset();
    setByCode(next);
  };
  return (
    <div className="flex flex-col gap-5">
      <Reason error={byCode ? code.error : passkey.error} />
      {byCode ? (
        <CodeForm size={size} pending={code.isPending} onSend={code.send} />
      ) : (
        <>
          <p className="text-ink-soft">{words.passkey.text}</p>
          <Button
            size={size}
            block
            loading={passkey.isPending}
            icon={<Fingerprint aria-hidden className="size-5.5" />}
            onClick={start}
          >
            {words.passkey.use}
          </Button>
        </>
      )}
      {usable && (
        <Button variant="ghost" block onClick={() => change(!byCode)}>
          {byCode ? words.code.instead : words.passkey.instead}
        </Button>
      )}
    </div>
  );
}
