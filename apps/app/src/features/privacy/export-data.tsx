import { trpc } from "@buzz/client";
import { Button, Card, Section, useToast } from "@buzz/ui";
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CallError } from "../problems/form-error";
import { saveAsFile } from "./save-as-file";

/** Collects every page of what is stored about the caller into one file on the device. */
export function ExportData() {
  const t = useTranslations("my");
  const toast = useToast();
  const { client } = trpc.useUtils();
  const [page, setPage] = useState(1);
  const collect = useMutation({
    mutationFn: async () => {
      const pages = [];
      for (let next = 1; ; next += 1) {
        setPage(next);
        const answer = await client.users.exportData.query({ page: next });
        pages.push(answer);
        if (!answer.hasNext) return pages;
      }
    },
    onSuccess: (pages) => {
      saveAsFile("buzz-data.json", JSON.stringify(pages, null, 2), "application/json");
      toast.good(t("exported"));
    },
  });
  return (
    <Section title={t("exportTitle")}>
      <Card className="flex flex-col gap-4">
        <p className="text-pretty text-ink-soft">{t("exportText")}</p>
        {collect.error && <CallError error={collect.error} />}
        <Button
          variant="neutral"
          block
          icon={<Download aria-hidden className="size-5" />}
          loading={collect.isPending}
          onClick={() => collect.mutate()}
        >
          {collect.isPending ? t("exporting", { page }) : t("export")}
        </Button>
      </Card>
    </Section>
  );
}
