import { AppHeader, MobileLayout } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Applicant, applicant } from "./applicant";
import { ApplicationState } from "./application-state";
import { FindApplication } from "./find-application";

/** How an application stands: that of this device, or one looked up by e-mail and registration number. */
export function ApplicationScreen() {
  const t = useTranslations("application");
  const navigate = useNavigate();
  const [found, setFound] = useState(applicant.read);
  const complete = found !== null && found.email !== "" && found.registrationNumber !== "";

  function follow(next: Applicant) {
    applicant.write(next);
    setFound(next);
  }

  return (
    <MobileLayout
      header={
        <AppHeader title={<h1>{t("title")}</h1>} onBack={() => void navigate({ to: "/sign-in" })} />
      }
    >
      {complete ? (
        <ApplicationState
          {...found}
          onOther={() => {
            applicant.clear();
            setFound(null);
          }}
        />
      ) : (
        <FindApplication known={found} onFind={follow} />
      )}
    </MobileLayout>
  );
}
