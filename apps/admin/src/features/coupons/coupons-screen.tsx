import { Button, buttonClass, PageHeader, Tabs } from "@buzz/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Plus, Send } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { CouponStatistics } from "./coupon-statistics";
import { couponViews } from "./search";
import { TemplateDialog } from "./template-dialog";
import { TemplateList } from "./template-list";
import { TemplatePanel } from "./template-panel";

const route = getRouteApi("/_desk/coupons/");

export function CouponsScreen() {
  const t = useTranslations("coupons");
  const { view = "templates", id } = route.useSearch();
  const navigate = route.useNavigate();
  const { can } = useOperator();
  const [creating, setCreating] = useState(false);
  const contents = { templates: <TemplateList />, statistics: <CouponStatistics /> };
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          can("coupons", "create") && (
            <>
              <Link to="/coupons/issue" className={buttonClass({ variant: "neutral" })}>
                <Send aria-hidden className="size-4.5" />
                {t("issue.many")}
              </Link>
              <Button
                icon={<Plus aria-hidden className="size-4.5" />}
                onClick={() => setCreating(true)}
              >
                {t("create.action")}
              </Button>
            </>
          )
        }
      />
      <Tabs
        label={t("title")}
        value={view}
        onChange={(next) =>
          void navigate({ search: { view: next === "templates" ? undefined : next } })
        }
        tabs={couponViews.map((value) => ({
          value,
          label: t(`views.${value}`),
          content: contents[value],
        }))}
      />
      <TemplatePanel
        id={id}
        onClose={() =>
          void navigate({
            search: (search) => ({ ...search, id: undefined }),
            resetScroll: false,
          })
        }
      />
      <TemplateDialog open={creating} onClose={() => setCreating(false)} />
    </>
  );
}
