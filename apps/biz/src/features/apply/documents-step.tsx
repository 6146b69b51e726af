import { buttonClass, Captcha, EmptyState, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { Mail } from "lucide-react";
import { useTranslations } from "use-intl";
import { FormError } from "../problems/form-error";
import { LoadError } from "../problems/load-error";
import { ApplyTextField } from "./apply-text-field";
import { DocumentField } from "./document-field";
import { documentTypes } from "./form";
import { useApplyField } from "./use-apply-field";
import { useApplyToken } from "./use-apply-token";

const account = "businessInfo.bankAccount";

/** Where the money goes, and the papers that show whose shop it is. */
export function DocumentsStep() {
  const t = useTranslations("apply");
  const { form, label, error } = useApplyField("documents");
  const { isAddress, token, query, captcha } = useApplyToken(form.watch("email"));

  return (
    <>
      <ApplyTextField
        required
        name={`${account}.bankName`}
        hint={t("hints.bankName")}
        autoComplete="off"
        maxLength={50}
      />
      <ApplyTextField
        required
        name={`${account}.accountNumber`}
        format={(text) => text.replace(/[^\d-]/g, "")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
      />
      <ApplyTextField
        required
        name={`${account}.accountHolder`}
        hint={t("hints.accountHolder")}
        autoComplete="off"
        maxLength={100}
      />
      <section aria-label={label} className="flex flex-col gap-3">
        <div className="px-1">
          <h3 className="text-lead font-bold">{label}</h3>
          <p className="text-caption text-ink-faint">{t("documents.hint")}</p>
        </div>
        {captcha.challenge && (
          <Captcha key={captcha.round} {...captcha.challenge} onToken={captcha.setToken} />
        )}
        {token !== undefined ? (
          documentTypes.map((type) => (
            <DocumentField
              key={type}
              type={type}
              applyToken={token}
              onTokenDead={() => void query.refetch()}
            />
          ))
        ) : !isAddress ? (
          <EmptyState
            icon={<Mail aria-hidden className="size-8" />}
            title={t("documents.emailFirst.title")}
            text={t("documents.emailFirst.text")}
            action={
              <Link
                to="/apply"
                search={{ step: "shop" }}
                className={buttonClass({ variant: "soft" })}
              >
                {t("documents.emailFirst.action")}
              </Link>
            }
          />
        ) : query.isError ? (
          !captcha.challenge && <LoadError query={query} />
        ) : (
          <Skeleton className="h-56 rounded-card" />
        )}
        {error && <FormError>{error}</FormError>}
      </section>
    </>
  );
}
