import { issueTemplateInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Button, Card, PageHeader, SegmentedControl } from "@buzz/ui";
import { getRouteApi } from "@tanstack/react-router";
import { Calculator } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { NumberField } from "../decision/number-field";
import { useFormSchema } from "../decision/use-form-schema";
import { useTyped } from "../decision/use-typed";
import { BackLink } from "../page/back-link";
import { UnsavedGuard } from "../page/unsaved-guard";
import { AudienceFields } from "./audience-fields";
import { CouponField } from "./coupon-field";
import { IdsField } from "./ids-field";
import { type Counted, IssueConfirm } from "./issue-confirm";
import { IssueEffect } from "./issue-effect";
import { IssueRefusal } from "./issue-refusal";
import { readIds } from "./read-ids";
import { Step } from "./step";

const route = getRouteApi("/_desk/coupons/issue");
const audiences = ["filter", "ids"] as const;

/** Hands a coupon out to many: which, to whom, what it comes to, and only then the deed. */
export function IssueScreen() {
  const t = useTranslations("issue");
  const { coupon: couponId } = route.useSearch();
  const navigate = route.useNavigate();
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { typed, look } = useTyped(form);
  const [audience, setAudience] = useState<(typeof audiences)[number]>("filter");
  const [text, setText] = useState("");
  const [counted, setCounted] = useState<Counted | null>(null);
  const [confirming, setConfirming] = useState(false);
  const count = trpc.admin.coupons.issue.useMutation();
  const fields = useFormSchema(issueTemplateInput, count.error);
  const coupon = trpc.admin.coupons.get.useQuery(
    { id: couponId ?? "" },
    { enabled: couponId !== undefined },
  ).data?.coupon;
  const ids = audience === "ids" ? readIds(text) : null;
  const asked = ids?.length ?? null;

  /** What was counted holds for what was typed then. */
  function forget() {
    setCounted(null);
    fields.clear();
    if (!count.isIdle) count.reset();
  }

  async function preview(form: HTMLFormElement) {
    if (count.isPending) return;
    const fixed = { couponId, ...(asked && { userIds: ids }) };
    const input = fields.parse(form, fixed);
    if (input === null) return;
    forget();
    const answer = await count.mutateAsync({ ...input, dryRun: true }).catch(() => null);
    if (answer) setCounted({ input, preview: answer });
  }

  return (
    <>
      <BackLink to="/coupons">{t("back")}</BackLink>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <form
          ref={form}
          id={formId}
          noValidate
          className="flex flex-col gap-4"
          onChange={forget}
          onInput={look}
          onSubmit={(event) => {
            event.preventDefault();
            void preview(event.currentTarget);
          }}
        >
          <Step number={1} title={t("coupon.title")}>
            <CouponField
              chosen={couponId}
              onChoose={(id) => void navigate({ search: { coupon: id }, replace: true })}
              error={fields.isWrong("couponId") && t("coupon.wrong")}
            />
          </Step>
          <Step number={2} title={t("audience.title")}>
            <SegmentedControl
              label={t("audience.title")}
              value={audience}
              onChange={setAudience}
              options={audiences.map((value) => ({ value, label: t(`audience.by.${value}`) }))}
            />
            {audience === "filter" ? (
              <AudienceFields isWrong={fields.isWrong} />
            ) : (
              <IdsField
                text={text}
                onText={(next) => {
                  setText(next);
                  forget();
                }}
                error={fields.isWrong("userIds") && t("audience.idsWrong")}
              />
            )}
          </Step>
          <Step number={3} title={t("terms.title")}>
            <NumberField
              name="expirationDays"
              label={t("terms.days")}
              hint={t("terms.daysHint")}
              unit={t("terms.unit")}
              error={fields.isWrong("expirationDays") && t("terms.daysWrong")}
            />
          </Step>
        </form>
        <Card className="flex flex-col gap-5 p-6 xl:sticky xl:top-6">
          <h2 className="font-bold">{t("effect.title")}</h2>
          {counted ? (
            <IssueEffect preview={counted.preview} asked={asked} />
          ) : count.error ? (
            <IssueRefusal error={count.error} />
          ) : (
            <p className="text-ink-soft">{t("effect.text")}</p>
          )}
          {counted ? (
            <Button size="lg" block onClick={() => setConfirming(true)}>
              {t("confirm.open", { count: counted.preview.targetUsers })}
            </Button>
          ) : (
            <Button
              type="submit"
              form={formId}
              size="lg"
              variant="soft"
              block
              icon={<Calculator aria-hidden className="size-5" />}
              loading={count.isPending}
            >
              {t("effect.count")}
            </Button>
          )}
        </Card>
      </div>
      <UnsavedGuard dirty={typed || text !== ""} />
      {counted && (
        <IssueConfirm
          counted={counted}
          coupon={coupon?.name ?? ""}
          asked={asked}
          open={confirming}
          onClose={() => setConfirming(false)}
        />
      )}
    </>
  );
}
