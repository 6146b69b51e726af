import { changeBankAccountInput } from "@buzz/api/schemas";
import { readError, trpc, useIntent } from "@buzz/client";
import { Button, PasswordField, Section, TextField, useToast } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "../problems/form-error";
import { useProblem } from "../problems/use-problem";

const empty = { bankName: "", accountNumber: "", accountHolder: "", password: "" };
const { bankAccount: account } = changeBankAccountInput.shape;

/** Asks for another account and the password; a first account takes effect at once. */
export function ChangeForm({ isFirst }: { isFirst: boolean }) {
  const t = useTranslations("bankAccount");
  const toast = useToast();
  const inWords = useProblem();
  const utils = trpc.useUtils();
  const [typed, setTyped] = useState(empty);
  const [checked, setChecked] = useState(false);
  const change = trpc.businesses.changeBankAccount.useMutation({
    ...useIntent(),
    onSuccess: async (answer) => {
      utils.businesses.bankAccount.setData(undefined, answer);
      await utils.businesses.my.invalidate();
      setTyped(empty);
      setChecked(false);
      toast.good(t("done"), t(answer.change ? "doneText" : "doneFirst"));
    },
  });
  const { password, ...bankAccount } = typed;
  const { code } = readError(change.error);
  const problem = change.error && code !== "AUTH_004" && inWords(change.error);
  const field = (name: keyof typeof bankAccount) => ({
    label: t(name),
    value: typed[name],
    autoComplete: "off",
    error: checked && !account.shape[name].safeParse(typed[name]).success && t(`wrong.${name}`),
    onChange: ({ target }: { target: { value: string } }) =>
      setTyped((before) => ({ ...before, [name]: target.value })),
  });
  return (
    <Section title={t(isFirst ? "first" : "change")}>
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          const input = changeBankAccountInput.safeParse({ bankAccount, password });
          if (input.success && password !== "" && !change.isPending) change.mutate(input.data);
        }}
      >
        <p className="px-1 text-ink-soft">{t(isFirst ? "firstText" : "changeText")}</p>
        <TextField {...field("bankName")} maxLength={50} />
        <TextField {...field("accountNumber")} inputMode="numeric" maxLength={30} />
        <TextField {...field("accountHolder")} maxLength={100} />
        <PasswordField
          label={t("password")}
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setTyped((before) => ({ ...before, password: target.value }))}
          error={
            (code === "AUTH_004" && t("wrong.password")) ||
            (checked && password === "" && t("wrong.noPassword"))
          }
        />
        {problem && (
          <FormError>
            {code === "RESOURCE_003" ? t("same") : `${problem.title} ${problem.text}`}
          </FormError>
        )}
        <Button type="submit" size="lg" block loading={change.isPending}>
          {t(isFirst ? "submitFirst" : "submit")}
        </Button>
      </form>
    </Section>
  );
}
