import { type RouterOutputs, readError, trpc, useSession } from "@buzz/client";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { forgetInvite } from "./pending-invite";
import { loadRules, RefusedInput, registerFrom } from "./register";

/** Signs up from a form and opens the session. `refused` names the fields that have to change. */
export function useRegister(onJoined: (joined: RouterOutputs["auth"]["register"]) => void) {
  const { client } = trpc.useUtils();
  const { signIn } = useSession();
  const register = useMutation({
    mutationFn: (data: FormData) =>
      registerFrom(data, (input) => client.auth.register.mutate(input)),
    onSuccess: (joined) => {
      forgetInvite();
      onJoined(joined);
      signIn(joined.tokens);
    },
  });

  useEffect(() => {
    loadRules().catch(() => undefined);
  }, []);

  return { ...register, refused: refusedFields(register.error), taken: isTaken(register.error) };
}

const isTaken = (error: unknown) => error !== null && readError(error).code === "USER_001";

function refusedFields(error: unknown): readonly string[] {
  if (error === null) return [];
  if (error instanceof RefusedInput) return error.fields;
  return isTaken(error) ? ["email"] : Object.keys(readError(error).fields);
}
