import { useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Content } from "./content-state";

/** A content while it is written: its draft, whether leaving would lose it, and how it is left when it is saved. */
export function useEditor<Draft>(
  view: "regional" | "marketer",
  initial: Draft,
  /** Only the list: what was removed is not asked for again. */
  refreshList: () => Promise<unknown>,
) {
  const t = useTranslations("contents");
  const toast = useToast();
  const navigate = useNavigate();
  const [start] = useState(initial);
  const [draft, setDraft] = useState(initial);
  const [removing, setRemoving] = useState(false);

  function leave() {
    void refreshList();
    void navigate({ to: "/contents", search: { view }, ignoreBlocker: true });
  }
  return {
    draft,
    setDraft,
    dirty: JSON.stringify(draft) !== JSON.stringify(start),
    removing,
    setRemoving,
    leave,
    /** For the mutations that save it. */
    saving: {
      ...useIntent(),
      onSuccess: ({ title, state = "draft" }: Pick<Content, "title" | "state">) => {
        toast.good(t("saved", { title }), t(`savedAs.${state}`));
        leave();
      },
    },
  };
}

export type Editor<Draft> = ReturnType<typeof useEditor<Draft>>;
