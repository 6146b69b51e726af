import { useTranslations } from "use-intl";
import { ToldOnce } from "../decision/told-once";

interface SecretDialogProps {
  secret: string | null;
  onClose: () => void;
}

/** The key that an endpoint checks signatures with. */
export function SecretDialog(props: SecretDialogProps) {
  const t = useTranslations("webhooks.secret");
  return <ToldOnce {...props} title={t("title")} text={t("text")} />;
}
