import { Button, Card, IconButton } from "@buzz/ui";
import { X } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { Application } from "./application";
import { ApplicationFacts } from "./application-facts";
import { ApplicationStatus } from "./application-status";
import { ApproveDialog } from "./approve-dialog";
import { RejectDialog } from "./reject-dialog";

interface ApplicationDetailProps {
  application: Application;
  onClose: () => void;
}

export function ApplicationDetail({ application, onClose }: ApplicationDetailProps) {
  const t = useTranslations("applications");
  const [deed, setDeed] = useState<"approve" | "reject" | null>(null);
  const headingId = useId();
  const dialog = { application, onClose: () => setDeed(null), onDone: onClose };

  return (
    <Card
      flush
      role="region"
      aria-labelledby={headingId}
      className="flex animate-rise flex-col xl:sticky xl:top-6 xl:max-h-[calc(100dvh-15rem)]"
    >
      <div className="flex items-start justify-between gap-3 border-b border-line px-6 py-4">
        <div className="flex flex-col items-start gap-1.5">
          <h2 id={headingId} className="text-title font-bold">
            {application.businessInfo.name}
          </h2>
          <ApplicationStatus status={application.status} />
        </div>
        <IconButton
          label={t("close")}
          icon={<X aria-hidden className="size-5" />}
          className="-mr-3"
          onClick={onClose}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 py-5">
        <ApplicationFacts application={application} />
      </div>
      {application.status === "pending" && (
        <div className="grid grid-cols-2 gap-2 border-t border-line px-6 py-4">
          <Button variant="neutral" size="lg" onClick={() => setDeed("reject")}>
            {t("reject.action")}
          </Button>
          <Button size="lg" onClick={() => setDeed("approve")}>
            {t("approve.action")}
          </Button>
        </div>
      )}
      <ApproveDialog open={deed === "approve"} {...dialog} />
      <RejectDialog open={deed === "reject"} {...dialog} />
    </Card>
  );
}
