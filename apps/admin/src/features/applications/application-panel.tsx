import { Button, SidePanel } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import type { Application } from "./application";
import { ApplicationFacts } from "./application-facts";
import { ApplicationStatus } from "./application-status";
import { ApproveDialog } from "./approve-dialog";
import { DocumentViewer } from "./document-viewer";
import { RejectDialog } from "./reject-dialog";

interface ApplicationPanelProps {
  /** undefined: closed. */
  application: Application | undefined;
  onClose: () => void;
}

/** What a shop has sent, its documents beside it, and the decision. */
export function ApplicationPanel({ application, onClose }: ApplicationPanelProps) {
  const t = useTranslations("applications");
  const { can } = useOperator();
  const [deed, setDeed] = useState<"approve" | "reject" | null>(null);
  const decidable = application?.status === "pending" && can("businesses", "update");
  return (
    <SidePanel
      wide
      open={application !== undefined}
      onClose={onClose}
      title={application?.businessInfo.name}
      description={application && <ApplicationStatus status={application.status} />}
      footer={
        decidable && (
          <>
            <Button variant="neutral" onClick={() => setDeed("reject")}>
              {t("reject.action")}
            </Button>
            <Button onClick={() => setDeed("approve")}>{t("approve.action")}</Button>
          </>
        )
      }
    >
      {application && (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <ApplicationFacts application={application} />
          <section className="flex flex-col gap-2.5">
            <h3 className="text-caption font-bold">{t("documents.title")}</h3>
            <DocumentViewer documents={application.documents} />
          </section>
          <ApproveDialog
            open={deed === "approve"}
            application={application}
            onClose={() => setDeed(null)}
            onDone={onClose}
          />
          <RejectDialog
            open={deed === "reject"}
            application={application}
            onClose={() => setDeed(null)}
            onDone={onClose}
          />
        </div>
      )}
    </SidePanel>
  );
}
