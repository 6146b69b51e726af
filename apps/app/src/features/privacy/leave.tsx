import { readError, trpc, useLeaving, useSession } from "@buzz/client";
import { Button, Card, ConfirmDialog, PasswordField, Section, useMoney, useToast } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { CircleMinus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CallError } from "../problems/form-error";

/** Says what is lost, asks for the password and once more, and erases the account. */
export function Leave() {
  const t = useTranslations("my");
  const toast = useToast();
  const navigate = useNavigate();
  const { signOut } = useSession();
  const leaving = useLeaving();
  const [password, setPassword] = useState("");
  const [asking, setAsking] = useState(false);
  const erase = trpc.users.deleteAccount.useMutation({
    onMutate: leaving.begin,
    onSuccess: async () => {
      await navigate({ to: "/" });
      signOut();
      toast.good(t("left"));
    },
    onError: () => {
      leaving.takeBack();
      setAsking(false);
    },
  });
  const isWrong = erase.error !== null && readError(erase.error).code === "AUTH_004";
  return (
    <Section title={t("leaveTitle")}>
      <Card className="flex flex-col gap-5">
        <div className="flex flex-col gap-3">
          <p className="font-semibold">{t("leaveText")}</p>
          <Losses />
        </div>
        <PasswordField
          label={t("passwordField")}
          hint={t("passwordHint")}
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          error={isWrong && t("wrongPassword")}
        />
        {erase.error && !isWrong && <CallError error={erase.error} />}
        <Button variant="danger" block onClick={() => setAsking(true)}>
          {t("leave")}
        </Button>
      </Card>
      <ConfirmDialog
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={() => erase.mutate(password === "" ? {} : { password })}
        title={t("leaveConfirm")}
        description={t("leaveConfirmText")}
        confirmLabel={t("leave")}
        loading={erase.isPending}
      />
    </Section>
  );
}

function Losses() {
  const t = useTranslations("my.loses");
  const { points } = useMoney();
  const { data } = trpc.users.profile.useQuery();
  const losses = [
    data && data.mileage.balance > 0 && t("points", { points: points(data.mileage.balance) }),
    data && data.coupons.active > 0 && t("coupons", { count: data.coupons.active }),
    t("personal"),
    t("books"),
  ].filter((loss) => typeof loss === "string");
  return (
    <ul className="flex flex-col gap-2">
      {losses.map((loss) => (
        <li key={loss} className="flex items-start gap-2.5 text-ink-soft">
          <CircleMinus aria-hidden className="mt-0.5 size-4.5 shrink-0 text-bad-ink" />
          {loss}
        </li>
      ))}
    </ul>
  );
}
