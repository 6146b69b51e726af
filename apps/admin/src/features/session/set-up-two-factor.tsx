import { enableTwoFactorInput } from "@buzz/api/schemas";
import { type RouterOutputs, trpc, useSession } from "@buzz/client";
import { Button, QrFrame, TextField } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useFormSchema } from "../decision/use-form-schema";
import { ProblemNotice } from "../problem/problem-notice";

type Offer = RouterOutputs["auth"]["twoFactor"]["setup"];

/** Shows a new authenticator secret and the backup codes, and asks for the first code. */
export function SetUpTwoFactor() {
  const t = useTranslations("session");
  const setUp = trpc.auth.twoFactor.setup.useMutation();
  if (setUp.data !== undefined) return <FirstCode offer={setUp.data} />;
  return (
    <div className="flex flex-col gap-5">
      {setUp.error && <ProblemNotice error={setUp.error} />}
      <p>{t("authenticator")}</p>
      <Button size="lg" block loading={setUp.isPending} onClick={() => setUp.mutate()}>
        {t("showSecret")}
      </Button>
    </div>
  );
}

function FirstCode({ offer }: { offer: Offer }) {
  const t = useTranslations("session");
  const { signIn } = useSession();
  const utils = trpc.useUtils();
  const enable = trpc.auth.twoFactor.enable.useMutation({
    onSuccess: async ({ tokens }) => {
      signIn(tokens);
      await utils.invalidate();
    },
  });
  const form = useFormSchema(enableTwoFactorInput, enable.error);

  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (enable.isPending) return;
        const input = form.parse(event.currentTarget, {});
        if (input) enable.mutate(input);
      }}
    >
      <QrFrame className="shadow-none" caption={offer.secret}>
        <img src={offer.qrImage} alt={t("secretPicture")} />
      </QrFrame>
      <section className="flex flex-col gap-2">
        <h2 className="font-semibold">{t("backupCodes")}</h2>
        <p className="text-caption text-ink-soft">{t("backupCodesText")}</p>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-control bg-sunken p-4 font-mono">
          {offer.backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </section>
      {enable.error && <ProblemNotice error={enable.error} />}
      <TextField
        name="code"
        label={t("firstCode")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        error={form.isWrong("code") && t("codeWrong")}
      />
      <Button type="submit" size="lg" block loading={enable.isPending}>
        {t("turnOn")}
      </Button>
    </form>
  );
}
