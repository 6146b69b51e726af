import { Checkbox, Select, TextArea, TextField } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { NumberField } from "../decision/number-field";
import type { Policy } from "./policy";

interface PolicyFieldsProps {
  policy?: Policy;
  isWrong: (field: string) => boolean;
}

const rewardTypes = ["point", "coupon", "discount", "cash"] as const;
const units = { point: "P", coupon: "won", discount: "won", cash: "won" } as const;

/** What a policy gives and to whom; an emptied condition is none. */
export function PolicyFields({ policy, isWrong }: PolicyFieldsProps) {
  const t = useTranslations("policies");
  const [rewardType, setRewardType] = useState<Policy["reward"]["type"]>(
    policy?.reward.type ?? "point",
  );
  const [photo, setPhoto] = useState(policy?.conditions.photoRequired ?? false);
  const unit = units[rewardType] === "P" ? "P" : t("won");
  const conditions = policy?.conditions;
  const number = (
    name: "minOrderAmount" | "maxRewards" | "validPeriod",
    inWhat: string,
    wrong: string,
  ) => (
    <NumberField
      name={`conditions.${name}`}
      label={t(`fields.${name}`)}
      unit={inWhat}
      initial={conditions?.[name]}
      error={isWrong(`conditions.${name}`) && wrong}
    />
  );
  return (
    <>
      <TextField
        name="name"
        label={t("fields.name")}
        required
        maxLength={100}
        defaultValue={policy?.name}
        error={isWrong("name") && t("wrong.name")}
      />
      <TextArea
        name="description"
        label={t("fields.description")}
        required
        rows={2}
        maxLength={500}
        defaultValue={policy?.description}
        error={isWrong("description") && t("wrong.description")}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          name="reward.type"
          label={t("fields.rewardType")}
          value={rewardType}
          onChange={setRewardType}
          options={rewardTypes.map((value) => ({ value, label: t(`rewardTypes.${value}`) }))}
          error={isWrong("reward.type") && t("wrong.rewardType")}
        />
        <NumberField
          name="reward.amount"
          label={t("fields.reward")}
          required
          unit={unit}
          initial={policy?.reward.amount}
          error={isWrong("reward.amount") && t("wrong.amount")}
        />
        {number("minOrderAmount", t("won"), t("wrong.amount"))}
        {number("maxRewards", t("times"), t("wrong.count"))}
        {number("validPeriod", t("inDays"), t("wrong.days"))}
        <TextField
          name="conditions.targetAudience"
          label={t("fields.targetAudience")}
          maxLength={100}
          defaultValue={conditions?.targetAudience}
          error={isWrong("conditions.targetAudience") && t("wrong.name")}
        />
      </div>
      <Checkbox
        // Not asking for one is no condition, so it is left out.
        name={photo ? "conditions.photoRequired" : undefined}
        label={t("fields.photoRequired")}
        checked={photo}
        onChange={({ target }) => setPhoto(target.checked)}
      />
    </>
  );
}
