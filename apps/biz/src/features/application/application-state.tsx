import { type RouterOutputs, readError, trpc } from "@buzz/client";
import { Button, buttonClass, EmptyState, Skeleton } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { useTranslations } from "use-intl";
import { Loaded } from "../problems/loaded";
import type { Applicant } from "./applicant";
import { ApplicationFacts } from "./application-facts";
import { ApplicationVerdict } from "./application-verdict";

type Status = RouterOutputs["businesses"]["applicationStatus"]["status"];

const nextStep = {
  pending: null,
  approved: "/sign-in",
  rejected: "/apply",
  expired: "/apply",
} as const satisfies Record<Status, string | null>;

interface ApplicationStateProps extends Applicant {
  onOther: () => void;
}

/** Looked up anew whenever the applicant comes back to the page. */
export function ApplicationState({ email, registrationNumber, onOther }: ApplicationStateProps) {
  const t = useTranslations("application");
  const query = trpc.businesses.applicationStatus.useQuery({ email, registrationNumber });
  const other = (
    <Button variant="ghost" block onClick={onOther}>
      {t("other")}
    </Button>
  );

  if (readError(query.error).code === "BUSINESS_004")
    return (
      <EmptyState
        icon={<SearchX aria-hidden className="size-8" />}
        title={t("none.title")}
        text={t("none.text")}
        action={other}
      />
    );

  return (
    <Loaded query={query} skeleton={<StateSkeleton />}>
      {(application) => {
        const next = nextStep[application.status];
        return (
          <div className="flex flex-1 flex-col gap-6">
            <ApplicationVerdict status={application.status} reason={application.rejectionReason} />
            <ApplicationFacts
              application={application}
              email={email}
              registrationNumber={registrationNumber}
            />
            <div className="mt-auto flex flex-col gap-2">
              {next && (
                <Link to={next} className={buttonClass({ size: "counter", block: true })}>
                  {t(`next.${next === "/apply" ? "apply" : "signIn"}`)}
                </Link>
              )}
              {application.status === "pending" && (
                <Button
                  variant="soft"
                  size="lg"
                  block
                  loading={query.isFetching}
                  onClick={() => void query.refetch()}
                >
                  {t("refresh")}
                </Button>
              )}
              {other}
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}

function StateSkeleton() {
  return (
    <>
      <Skeleton className="mx-auto mt-12 size-20 rounded-full" />
      <Skeleton className="mx-auto h-7 w-48" />
      <Skeleton className="mx-auto h-5 w-64" />
      <Skeleton className="mt-6 h-48 rounded-card" />
    </>
  );
}
