import { secondFactorInput } from "@buzz/api/schemas";
import { Button, type ButtonSize, TextField } from "@buzz/ui";
import { useState } from "react";
import { useWords } from "./words/use-words";

interface CodeFormProps {
  size?: ButtonSize;
  pending: boolean;
  onSend: (code: string) => void;
}

/** Asks for a code of the authenticator, or a backup code. It stands inside other forms too, so it is none itself. */
export function CodeForm({ size = "lg", pending, onSend }: CodeFormProps) {
  const { code: words } = useWords();
  const [code, setCode] = useState("");
  const [checked, setChecked] = useState(false);
  const { success, data } = secondFactorInput.safeParse({ code });
  const send = () => {
    setChecked(true);
    if (success && !pending) onSend(data.code);
  };
  return (
    <div className="flex flex-col gap-5">
      <TextField
        label={words.label}
        hint={words.hint}
        error={checked && !success && words.missing}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          send();
        }}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoFocus
        spellCheck={false}
      />
      <Button size={size} block loading={pending} onClick={send}>
        {words.submit}
      </Button>
    </div>
  );
}
