import { changePasswordInput } from "@buzz/api/schemas";
import { readError, trpc } from "@buzz/client";
import { Button, PasswordField } from "@buzz/ui";
import { useState } from "react";
import { Notice } from "./notice";
import { useWords } from "./words/use-words";

/** Changes the password. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const { password: words } = useWords();
  const utils = trpc.useUtils();
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNext] = useState("");
  const [checked, setChecked] = useState(false);
  const change = trpc.auth.password.change.useMutation({
    onSuccess: async () => {
      onDone();
      await utils.auth.sessions.invalidate();
    },
  });
  const parsed = changePasswordInput.safeParse({ currentPassword, newPassword });
  const tooWeak = !changePasswordInput.shape.newPassword.safeParse(newPassword).success;
  const refused = "newPassword" in readError(change.error).fields;
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (parsed.success && !change.isPending) change.mutate(parsed.data);
      }}
    >
      {!refused && <Notice error={change.error} />}
      <PasswordField
        label={words.current}
        autoComplete="current-password"
        value={currentPassword}
        onChange={(event) => setCurrent(event.target.value)}
        error={checked && currentPassword === "" && words.currentMissing}
      />
      <PasswordField
        label={words.next}
        hint={words.nextHint}
        autoComplete="new-password"
        value={newPassword}
        onChange={(event) => setNext(event.target.value)}
        error={((checked && tooWeak) || refused) && words.nextWrong}
      />
      <Button type="submit" size="lg" block loading={change.isPending}>
        {words.change}
      </Button>
    </form>
  );
}
