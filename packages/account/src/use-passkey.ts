import { type RouterOutputs, trpc } from "@buzz/client";
import { useMutation } from "@tanstack/react-query";
import { createPasskey, signWithPasskey } from "./passkeys";

type Done<Answer> = { onSuccess?: (answer: Answer) => unknown };

/** Has this device make a passkey and the server keep it under a name. */
export function useNewPasskey({
  onSuccess,
}: Done<RouterOutputs["auth"]["passkeys"]["register"]> = {}) {
  const { client } = trpc.useUtils();
  return useMutation({
    mutationFn: async (name: string) => {
      const { registerOptions, register } = client.auth.passkeys;
      const credential = await createPasskey(await registerOptions.mutate());
      return register.mutate({ name, credential });
    },
    onSuccess,
  });
}

/** Finishes a sign-in with a passkey. */
export function usePasskeySignIn({
  onSuccess,
}: Done<RouterOutputs["auth"]["twoFactor"]["verify"]> = {}) {
  const { client } = trpc.useUtils();
  return useMutation({
    mutationFn: async (challengeId: string) => {
      const { passkeyOptions, verify } = client.auth.twoFactor;
      const passkey = await signWithPasskey(await passkeyOptions.mutate({ challengeId }));
      return verify.mutate({ challengeId, passkey });
    },
    onSuccess,
  });
}

/** Proves the second factor anew with a passkey. */
export function usePasskeyStepUp({ onSuccess }: Done<RouterOutputs["auth"]["stepUp"]> = {}) {
  const { client } = trpc.useUtils();
  return useMutation({
    mutationFn: async () => {
      const { stepUp, stepUpOptions } = client.auth;
      return stepUp.mutate({ passkey: await signWithPasskey(await stepUpOptions.mutate()) });
    },
    onSuccess,
  });
}
