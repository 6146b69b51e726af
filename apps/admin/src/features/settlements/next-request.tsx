import { trpc } from "@buzz/client";
import { buttonClass, MoneyText, mainId } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

interface NextRequestProps {
  /** After a decision whose button is gone: the keyboard goes on from here. */
  takesFocus: boolean;
}

/** Leads from what has been decided to the request that has waited longest; nothing where none waits. */
export function NextRequest({ takesFocus }: NextRequestProps) {
  const t = useTranslations("settlements");
  const { data } = trpc.admin.settlements.pending.useQuery({ limit: 1 });
  const [next] = data?.items ?? [];
  const link = useRef<HTMLAnchorElement>(null);
  const id = next?.id;
  useEffect(() => {
    const { activeElement, body } = document;
    const isLost = activeElement === null || activeElement === body || activeElement.id === mainId;
    if (takesFocus && id !== undefined && isLost) link.current?.focus();
  }, [takesFocus, id]);
  if (!next) return null;
  return (
    <Link
      ref={link}
      {...(takesFocus && { "data-goes-on": "" })}
      to="/settlements/$id"
      params={{ id: next.id }}
      className={buttonClass({ variant: "soft", size: "lg", block: true })}
    >
      <span className="truncate">{t("next", { shop: next.businessName })}</span>
      <MoneyText amount={next.totalAmount} />
      <ArrowRight aria-hidden className="size-5 shrink-0" />
    </Link>
  );
}
