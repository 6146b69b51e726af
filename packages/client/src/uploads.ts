import type { Uploads } from "@buzz/api";
import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { lighterPicture } from "./lighter-picture.js";
import { useBuzz } from "./provider.js";

type Name = keyof Uploads;

/** Where files go; the types say that the contract has it so. */
const places: { [N in Name]: Pick<Uploads[N], "path" | "field"> } = {
  "files.uploadBusinessDocuments": { path: "/api/upload/business-documents", field: "documents" },
  "files.uploadImage": { path: "/api/upload/images", field: "image" },
  "businesses.images.add": { path: "/api/business/images", field: "files" },
};

type Options<N extends Name> = Pick<
  UseMutationOptions<Uploads[N]["output"], Error, readonly File[]>,
  "onSuccess" | "onError" | "onSettled"
> & {
  /** Speaks for an applicant, who has no account yet. */
  applyToken?: string;
} & (Record<string, never> extends Uploads[N]["fields"]
    ? { fields?: undefined }
    : { fields: Uploads[N]["fields"] });

/**
 * Sends files, the only calls that have no tRPC hook:
 * `useUpload("files.uploadImage", { fields: { purpose: "profile" } }).mutate([file])`. Pictures that weigh more than
 * the server takes are drawn smaller on the device first. Errors are for `readError`, as everywhere.
 */
export function useUpload<N extends Name>(name: N, { applyToken, fields, ...options }: Options<N>) {
  const { rest } = useBuzz();
  const { path, field } = places[name];
  return useMutation<Uploads[N]["output"], Error, readonly File[]>({
    ...options,
    mutationFn: async (files) => {
      const form = new FormData();
      for (const [key, value] of Object.entries(fields ?? {})) form.append(key, value);
      for (const file of await Promise.all(files.map(lighterPicture))) form.append(field, file);
      const response = await rest.send(path, { method: "POST", body: form }, applyToken);
      const { data }: { data: Uploads[N]["output"] } = await response.json();
      return data;
    },
  });
}
