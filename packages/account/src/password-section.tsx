import { Button, Card, Dialog, IconTile, ListRow, Section, useToast } from "@buzz/ui";
import { Lock } from "lucide-react";
import { useState } from "react";
import { PasswordForm } from "./password-form";
import { useWords } from "./words/use-words";

/** Where one changes one's password. */
export function PasswordSection() {
  const { password: words } = useWords();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  return (
    <Section title={words.section}>
      <Card flush>
        <ListRow
          leading={
            <IconTile tone="neutral">
              <Lock aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={words.title}
          detail={words.text}
          trailing={
            <Button variant="neutral" size="sm" onClick={() => setOpen(true)}>
              {words.change}
            </Button>
          }
        />
      </Card>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.title}
        description={words.text}
      >
        {open && (
          <PasswordForm
            onDone={() => {
              setOpen(false);
              toast.good(words.changed);
            }}
          />
        )}
      </Dialog>
    </Section>
  );
}
