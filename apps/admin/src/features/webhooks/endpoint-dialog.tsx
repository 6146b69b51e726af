import { createWebhookInput, updateWebhookInput, webhookEvent } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Checkbox, TextField, useToast } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { Webhook } from "./webhook";

interface EndpointDialogProps {
  /** The one to change; a new one is made when left out. */
  webhook?: Webhook;
  open: boolean;
  onClose: () => void;
  /** A new endpoint's secret, told this once. */
  onSecret: (secret: string) => void;
}

/** Where to send, and what. */
export function EndpointDialog({ webhook, open, onClose, onSecret }: EndpointDialogProps) {
  const t = useTranslations("webhooks");
  const toast = useToast();
  const utils = trpc.useUtils();
  const [chosen, setChosen] = useState<readonly string[]>();
  const events = webhookEvent.options.filter((event) =>
    (chosen ?? webhook?.events ?? webhookEvent.options).includes(event),
  );
  const done = async () => {
    close();
    await utils.admin.webhooks.invalidate();
  };
  const create = trpc.admin.webhooks.create.useMutation({
    onSuccess: async ({ secret }) => {
      onSecret(secret);
      await done();
    },
  });
  const update = trpc.admin.webhooks.update.useMutation({
    onSuccess: async () => {
      toast.good(t("edit.done"));
      await done();
    },
  });

  function close() {
    onClose();
    setChosen(undefined);
  }

  const common = {
    open,
    onClose: close,
    onStale: () => void utils.admin.webhooks.invalidate(),
    children: (isWrong: (field: string) => boolean) => (
      <>
        <TextField
          name="url"
          type="url"
          label={t("fields.url")}
          hint={t("hints.url")}
          placeholder="https://"
          required
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          defaultValue={webhook?.url}
          error={isWrong("url") && t("wrong.url")}
        />
        <fieldset className="flex flex-col">
          <legend className="text-caption font-semibold text-ink-soft">{t("fields.events")}</legend>
          {webhookEvent.options.map((event) => (
            <Checkbox
              key={event}
              label={t(`events.${event}.name`)}
              detail={
                <>
                  {t(`events.${event}.text`)} <code>{event}</code>
                </>
              }
              checked={events.includes(event)}
              onChange={({ target }) =>
                setChosen(
                  target.checked ? [...events, event] : events.filter((other) => other !== event),
                )
              }
            />
          ))}
          <p role="alert" className="text-caption font-medium text-bad-ink empty:hidden">
            {isWrong("events") && t("wrong.events")}
          </p>
        </fieldset>
      </>
    ),
  };
  return webhook ? (
    <DecisionDialog
      {...common}
      title={t("edit.title")}
      description={t("edit.text")}
      confirmLabel={t("edit.save")}
      schema={updateWebhookInput}
      fixed={{ id: webhook.id, events }}
      attempt={update}
      onConfirm={(input) => update.mutate(input)}
    />
  ) : (
    <DecisionDialog
      {...common}
      title={t("create.title")}
      description={t("create.text")}
      confirmLabel={t("create.save")}
      schema={createWebhookInput}
      fixed={{ events }}
      attempt={create}
      onConfirm={(input) => create.mutate(input)}
    />
  );
}
