import { Button, Card, EmptyState, IconButton, TextField } from "@buzz/ui";
import { ArrowDown, ArrowUp, Plus, Trash2, Utensils } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import { useTranslations } from "use-intl";
import { PartFrame } from "./part-frame";
import type { Shop } from "./shop";
import { useShopForm } from "./use-shop-form";

const most = 100;

/** What the shop sells, in the order in which customers read it. */
export function MenuPart({ shop }: { shop: Shop }) {
  const t = useTranslations("shop.menu");
  const { form, errorOf, frame } = useShopForm({ menu: shop.menu });
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: "menu" });

  return (
    <PartFrame part="menu" {...frame}>
      {fields.length === 0 && (
        <EmptyState
          icon={<Utensils aria-hidden className="size-8" />}
          title={t("none.title")}
          text={t("none.text")}
        />
      )}
      <ol className="flex flex-col gap-4">
        {fields.map(({ id }, index) => (
          <li key={id}>
            <Card className="flex flex-col gap-4">
              <div className="flex items-center justify-between">
                <p className="text-caption font-semibold text-ink-faint">
                  {t("number", { number: index + 1 })}
                </p>
                <div className="-mr-2 flex">
                  <IconButton
                    label={t("up", { number: index + 1 })}
                    icon={<ArrowUp aria-hidden className="size-5" />}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  />
                  <IconButton
                    label={t("down", { number: index + 1 })}
                    icon={<ArrowDown aria-hidden className="size-5" />}
                    disabled={index === fields.length - 1}
                    onClick={() => move(index, index + 1)}
                  />
                  <IconButton
                    label={t("remove", { number: index + 1 })}
                    icon={<Trash2 aria-hidden className="size-5" />}
                    onClick={() => remove(index)}
                  />
                </div>
              </div>
              <div className="grid grid-cols-[1fr_8.5rem] gap-3">
                <TextField
                  {...form.register(`menu.${index}.name`)}
                  required
                  label={t("name")}
                  error={errorOf(`menu.${index}.name`)}
                  maxLength={100}
                />
                <TextField
                  {...form.register(`menu.${index}.price`, { valueAsNumber: true })}
                  required
                  label={t("price")}
                  error={errorOf(`menu.${index}.price`)}
                  inputMode="numeric"
                  maxLength={9}
                />
              </div>
              <TextField
                {...form.register(`menu.${index}.description`, {
                  setValueAs: (text?: string) => text?.trim() || undefined,
                })}
                label={t("description")}
                error={errorOf(`menu.${index}.description`)}
                maxLength={300}
              />
            </Card>
          </li>
        ))}
      </ol>
      {fields.length < most && (
        <Button
          variant="soft"
          size="lg"
          block
          icon={<Plus aria-hidden className="size-5.5" />}
          onClick={() => append({ name: "", price: Number.NaN })}
        >
          {t("add")}
        </Button>
      )}
    </PartFrame>
  );
}
