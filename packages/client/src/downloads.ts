import type { Downloads } from "@buzz/api";
import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useBuzz } from "./provider.js";

type Name = keyof Downloads;

/** Where files come from. */
const addresses: { [N in Name]: (asked: Downloads[N]) => `/api/${string}` } = {
  "settlements.export": ({ id, format = "csv" }) =>
    `/api/settlements/${encodeURIComponent(id)}/export?format=${format}`,
};

/**
 * Fetches a file as whoever is signed in: `useDownload("settlements.export").mutate({ id, format: "xlsx" })`. It has
 * the name and the type that the server gave it. Errors are for `readError`, as everywhere.
 */
export function useDownload<N extends Name>(
  name: N,
  options: Pick<UseMutationOptions<File, Error, Downloads[N]>, "onSuccess" | "onError"> = {},
) {
  const { rest } = useBuzz();
  return useMutation<File, Error, Downloads[N]>({
    ...options,
    mutationFn: async (asked) => {
      const response = await rest.send(addresses[name](asked), { method: "GET" });
      const [, given] =
        response.headers.get("content-disposition")?.match(/filename="([^"]+)"/) ?? [];
      const content = await response.blob();
      return new File([content], given ?? name, { type: content.type });
    },
  });
}
