import { type RouterInputs, type RouterOutputs, readError, trpc } from "@buzz/client";
import { Button, Checkbox, TextField, useToast } from "@buzz/ui";
import { useMutation } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import { useTranslations } from "use-intl";
import { RefusedInput } from "../account/register";
import { useInvalidFocus } from "../account/use-invalid-focus";
import { CallError } from "../problems/form-error";
import { inputFrom } from "./profile-input";

type Profile = RouterOutputs["users"]["profile"];
type Field = "name" | "phone" | "birthDate" | "university";

/** Changes what the caller may change; what was typed stays whatever comes back. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const t = useTranslations("my");
  const toast = useToast();
  const utils = trpc.useUtils();
  const save = useMutation({
    mutationFn: async (data: FormData): Promise<Profile> => {
      const input: RouterInputs["users"]["updateProfile"] = await inputFrom(data);
      return utils.client.users.updateProfile.mutate(input);
    },
    onSuccess: (next) => {
      utils.users.profile.setData(undefined, next);
      toast.good(t("saved"));
    },
  });
  const refused = refusedFields(save.error);
  const form = useInvalidFocus(save.error);
  const errorOf = (field: Field) => refused.includes(field) && t(`invalid.${field}`);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!save.isPending) save.mutate(new FormData(event.currentTarget));
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        name="name"
        required
        autoComplete="name"
        label={t("name")}
        defaultValue={profile.name}
        error={errorOf("name")}
      />
      <TextField
        name="email"
        type="email"
        readOnly
        label={t("email")}
        hint={t("emailHint")}
        value={profile.email}
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        label={t("phoneField")}
        defaultValue={profile.phone ?? ""}
        error={errorOf("phone")}
      />
      <TextField
        name="birthDate"
        type="date"
        autoComplete="bday"
        label={t("birthDate")}
        defaultValue={profile.birthDate ?? ""}
        error={errorOf("birthDate")}
      />
      <TextField
        name="university"
        autoComplete="organization"
        label={t("universityField")}
        defaultValue={profile.university ?? ""}
        error={errorOf("university")}
      />
      <Checkbox
        name="marketingAgree"
        label={t("marketingField")}
        detail={t("marketingDetail")}
        defaultChecked={profile.marketingAgree}
      />
      {save.error && refused.length === 0 && <CallError error={save.error} />}
      <Button type="submit" size="lg" block loading={save.isPending}>
        {t("save")}
      </Button>
    </form>
  );
}

function refusedFields(error: unknown): readonly string[] {
  if (error === null) return [];
  if (error instanceof RefusedInput) return error.fields;
  return Object.keys(readError(error).fields);
}
