import { Button, Card, TextField, useToast } from "@buzz/ui";
import { LocateFixed } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { PartFrame } from "./part-frame";
import type { Shop } from "./shop";
import { useShopForm } from "./use-shop-form";
import { wherePhoneIs } from "./where-phone-is";

/** Where the shop is: in words for people, and on the map for those who look for what is near. */
export function PlacePart({ shop }: { shop: Shop }) {
  const t = useTranslations("shop");
  const toast = useToast();
  const [looking, setLooking] = useState(false);
  const { form, errorOf, frame } = useShopForm({
    address: shop.address,
    addressDetail: shop.addressDetail ?? "",
    latitude: shop.latitude ?? undefined,
    longitude: shop.longitude ?? undefined,
  });
  const located = form.watch("latitude") !== undefined;

  async function locate() {
    setLooking(true);
    const position = await wherePhoneIs();
    setLooking(false);
    if (!position) return toast.bad(t("position.failed"), t("position.failedText"));
    form.setValue("latitude", position.latitude, { shouldDirty: true });
    form.setValue("longitude", position.longitude, { shouldDirty: true });
    toast.good(t("position.found"), t("position.foundText"));
  }

  return (
    <PartFrame part="place" {...frame}>
      <TextField
        {...form.register("address")}
        required
        label={t("labels.address")}
        hint={t("hints.address")}
        error={errorOf("address")}
        autoComplete="street-address"
        maxLength={500}
      />
      <TextField
        {...form.register("addressDetail")}
        label={t("labels.addressDetail")}
        hint={t("hints.addressDetail")}
        error={errorOf("addressDetail")}
        autoComplete="off"
        maxLength={200}
      />
      <Card className="flex flex-col gap-3">
        <p className="font-semibold">{t("position.title")}</p>
        <p className="text-ink-soft">{t(located ? "position.known" : "position.unknown")}</p>
        <Button
          variant="neutral"
          size="lg"
          loading={looking}
          icon={<LocateFixed aria-hidden className="size-5.5" />}
          onClick={() => void locate()}
        >
          {t("position.action")}
        </Button>
      </Card>
    </PartFrame>
  );
}
