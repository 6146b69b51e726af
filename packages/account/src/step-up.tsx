import { trpc } from "@buzz/client";
import { Spinner } from "@buzz/ui";
import { CircleCheck, ShieldCheck } from "lucide-react";
import { SecondFactor } from "./second-factor";
import { usePasskeyStepUp } from "./use-passkey";
import { useWords } from "./words/use-words";

/** Asks for the second factor anew, in the middle of something else: then the refused command can be sent again. */
export function StepUp({ onProved }: { onProved?: () => void }) {
  const { stepUp: words } = useWords();
  const status = trpc.auth.twoFactor.status.useQuery();
  const passkey = usePasskeyStepUp({ onSuccess: onProved });
  const code = trpc.auth.stepUp.useMutation({ onSuccess: onProved });

  if (passkey.isSuccess || code.isSuccess)
    return (
      <p
        role="status"
        className="flex items-center gap-3 rounded-control bg-good-soft px-4 py-3 text-good-ink"
      >
        <CircleCheck aria-hidden className="size-5 shrink-0" />
        {words.done}
      </p>
    );
  return (
    <div
      role="alert"
      className="flex animate-rise flex-col gap-4 rounded-control bg-brand-soft p-4 text-ink"
    >
      <p className="flex items-center gap-3 font-semibold text-brand-ink">
        <ShieldCheck aria-hidden className="size-5 shrink-0" />
        {words.title}
      </p>
      {status.isPending ? (
        <Spinner />
      ) : (
        <SecondFactor
          size="md"
          hasPasskey={(status.data?.passkeys ?? 0) > 0}
          passkey={{ ...passkey, start: passkey.mutate }}
          code={{ ...code, send: (given) => code.mutate({ code: given }) }}
        />
      )}
    </div>
  );
}
