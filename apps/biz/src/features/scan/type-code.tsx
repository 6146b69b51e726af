import { BottomSheet, Button, TextField } from "@buzz/ui";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { readCode } from "./code";

interface TypeCodeProps {
  open: boolean;
  onClose: () => void;
  onCode: (code: string) => void;
}

/** For a customer whose screen cannot be read: the letters under the QR. */
export function TypeCode({ open, onClose, onCode }: TypeCodeProps) {
  const t = useTranslations("scan.typing");
  const formId = useId();
  const [text, setText] = useState("");
  const [checked, setChecked] = useState(false);
  const code = readCode(text);

  return (
    <BottomSheet
      open={open}
      onClose={onClose}
      title={t("title")}
      description={t("text")}
      footer={
        <Button type="submit" form={formId} size="counter" block>
          {t("submit")}
        </Button>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (code) onCode(code);
        }}
      >
        <TextField
          label={t("label")}
          hint={t("hint")}
          error={checked && !code && t("invalid")}
          value={text}
          onChange={(event) => setText(event.target.value.toUpperCase())}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={80}
        />
      </form>
    </BottomSheet>
  );
}
