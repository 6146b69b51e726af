import { type RouterOutputs, trpc } from "@buzz/client";
import { Button, type ButtonSize } from "@buzz/ui";
import { useCallback } from "react";
import { SecondFactor } from "./second-factor";
import { usePasskeySignIn } from "./use-passkey";
import { useWords } from "./words/use-words";

type Challenge = Extract<RouterOutputs["auth"]["login"], { requires2FA: true }>;

interface SecondFactorStepProps {
  challenge: Challenge;
  size?: ButtonSize;
  onDone: (account: RouterOutputs["auth"]["twoFactor"]["verify"]) => void;
  onBack: () => void;
}

/** The second step of a sign-in. */
export function SecondFactorStep({ challenge, size, onDone, onBack }: SecondFactorStepProps) {
  const words = useWords();
  const { challengeId, methods } = challenge;
  const passkey = usePasskeySignIn({ onSuccess: onDone });
  const code = trpc.auth.twoFactor.verify.useMutation({ onSuccess: onDone });
  const { mutate } = passkey;
  const start = useCallback(() => mutate(challengeId), [mutate, challengeId]);
  return (
    <div className="flex flex-col gap-1">
      <SecondFactor
        prompts
        hasPasskey={methods.includes("passkey")}
        size={size}
        passkey={{ ...passkey, start }}
        code={{ ...code, send: (given) => code.mutate({ challengeId, code: given }) }}
      />
      <Button variant="ghost" block onClick={onBack}>
        {words.back}
      </Button>
    </div>
  );
}
