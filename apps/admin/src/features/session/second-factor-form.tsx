import { secondFactorInput } from "@buzz/api/schemas";
import { trpc, useSession } from "@buzz/client";
import { Button, TextField } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useFormSchema } from "../decision/use-form-schema";
import { ProblemNotice } from "../problem/problem-notice";

/** The second step of a sign-in: a code of the authenticator, or a backup code. */
export function SecondFactorForm({
  challengeId,
  onBack,
}: {
  challengeId: string;
  onBack: () => void;
}) {
  const t = useTranslations("session");
  const { signIn } = useSession();
  const verify = trpc.auth.twoFactor.verify.useMutation({
    onSuccess: ({ tokens }) => signIn(tokens),
  });
  const form = useFormSchema(secondFactorInput, verify.error);

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (verify.isPending) return;
        const input = form.parse(event.currentTarget, {});
        if (input) verify.mutate({ ...input, challengeId });
      }}
    >
      {verify.error && <ProblemNotice error={verify.error} />}
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoFocus
        spellCheck={false}
        error={form.isWrong("code") && t("codeWrong")}
      />
      <Button type="submit" size="lg" block loading={verify.isPending}>
        {t("signIn")}
      </Button>
      <Button variant="ghost" block onClick={onBack}>
        {t("back")}
      </Button>
    </form>
  );
}
