import { couponType } from "@buzz/api/schemas";
import { Select, TextArea, TextField } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { dayOf } from "../../lib/calendar";
import { NumberField } from "../decision/number-field";
import type { Template } from "./template";

interface TemplateFieldsProps {
  template?: Template;
  isWrong: (field: string) => boolean;
}

const discountTypes = ["fixed", "percentage"] as const;

/** The terms of a coupon. The type is chosen once; an emptied term is taken away. */
export function TemplateFields({ template, isWrong }: TemplateFieldsProps) {
  const t = useTranslations("coupons");
  const [type, setType] = useState<NonNullable<typeof template>["type"]>("basic");
  const [discountType, setDiscountType] = useState(template?.discountType ?? "fixed");
  const day = (name: "validFrom" | "validUntil", initial: Date | undefined) => (
    <TextField
      type="date"
      name={name}
      label={t(`fields.${name}`)}
      data-clears={template ? "" : undefined}
      defaultValue={initial ? dayOf(initial) : ""}
      error={isWrong(name) && t("wrong.date")}
    />
  );
  const money = (name: "minPurchaseAmount" | "maxDiscountAmount", hint?: string) => (
    <NumberField
      name={name}
      label={t(`fields.${name}`)}
      hint={hint}
      unit={t("won")}
      initial={template?.[name]}
      clears={template !== undefined}
      error={isWrong(name) && t("wrong.amount")}
    />
  );

  return (
    <div className="grid gap-x-3 gap-y-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField
          name="name"
          label={t("fields.name")}
          required
          maxLength={200}
          defaultValue={template?.name}
          error={isWrong("name") && t("wrong.name")}
        />
      </div>
      {!template && (
        <Select
          className="sm:col-span-2"
          name="type"
          label={t("fields.type")}
          value={type}
          onChange={setType}
          options={couponType.options.map((value) => ({ value, label: t(`types.${value}`) }))}
        />
      )}
      <Select
        name="discountType"
        label={t("fields.discountType")}
        value={discountType}
        onChange={setDiscountType}
        options={discountTypes.map((value) => ({ value, label: t(`discountTypes.${value}`) }))}
      />
      <NumberField
        name="discountValue"
        label={t("fields.discountValue")}
        required
        unit={discountType === "fixed" ? t("won") : "%"}
        initial={template?.discountValue}
        error={isWrong("discountValue") && t("wrong.value")}
      />
      {money("minPurchaseAmount")}
      {money("maxDiscountAmount", t("hints.maxDiscountAmount"))}
      {day("validFrom", template?.validFrom ?? undefined)}
      {/* The end is the first moment that is past it: the day before is the last one. */}
      {day(
        "validUntil",
        template?.validUntil ? new Date(template.validUntil.getTime() - 1) : undefined,
      )}
      <NumberField
        name="totalQuantity"
        label={t("fields.totalQuantity")}
        hint={t("hints.totalQuantity")}
        unit={t("pieces")}
        initial={template?.totalQuantity}
        clears={template !== undefined}
        error={isWrong("totalQuantity") && t("wrong.quantity")}
      />
      <TextArea
        className="sm:col-span-2"
        name="description"
        label={t("fields.description")}
        rows={2}
        maxLength={2000}
        data-clears={template ? "" : undefined}
        defaultValue={template?.description ?? ""}
        error={isWrong("description") && t("wrong.description")}
      />
    </div>
  );
}
