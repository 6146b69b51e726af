import { type RouterInputs, readError, trpc } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useProblem } from "../problems/use-problem";

/**
 * Saves a part of the shop and goes back to the whole of it.
 *
 * @param onRefused gets the fields that the server refuses, by their path in what was sent.
 */
export function useSaveShop(onRefused: (fields: readonly string[]) => void) {
  const t = useTranslations("shop");
  const inWords = useProblem();
  const toast = useToast();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const update = trpc.businesses.updateProfile.useMutation({
    onSuccess: (shop) => {
      utils.businesses.my.setData(undefined, shop);
      void utils.businesses.dashboard.invalidate();
      toast.good(t("saved"));
      void navigate({ to: "/shop", ignoreBlocker: true });
    },
    onError: (error) => onRefused(Object.keys(readError(error).fields)),
  });
  const problem = update.error && inWords(update.error);
  return {
    save: (changes: RouterInputs["businesses"]["updateProfile"]) => update.mutate(changes),
    saving: update.isPending,
    problem: problem && `${problem.title} ${problem.text}`,
  };
}
