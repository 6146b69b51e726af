import type { Uploads } from "@buzz/api";
import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { fetchWithProgress } from "./fetch-with-progress.js";
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
 * the server takes are drawn smaller on the device first. `progress` is the share that has left, 0–1, and null while
 * nothing is known of it; `cancel` ends it as if it had never been begun, `retry` sends the same files again. Errors
 * are for `readError`, as everywhere.
 */
export function useUpload<N extends Name>(
  name: N,
  { applyToken, fields, onError, onSettled, ...options }: Options<N>,
) {
  const { rest } = useBuzz();
  const { path, field } = places[name];
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController>(null);
  const { mutate, reset, variables, ...upload } = useMutation<
    Uploads[N]["output"],
    Error,
    readonly File[]
  >({
    ...options,
    mutationFn: async (files) => {
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      setProgress(null);
      const form = new FormData();
      for (const [key, value] of Object.entries(fields ?? {})) form.append(key, value);
      for (const file of await Promise.all(files.map(lighterPicture))) form.append(field, file);
      signal.throwIfAborted();
      const init = { method: "POST", body: form, signal };
      const response = await rest.send(path, init, applyToken, fetchWithProgress(setProgress));
      const { data }: { data: Uploads[N]["output"] } = await response.json();
      return data;
    },
    onError: (...failure) => running.current?.signal.aborted || onError?.(...failure),
    onSettled: (...outcome) => running.current?.signal.aborted || onSettled?.(...outcome),
  });
  return {
    ...upload,
    variables,
    mutate,
    progress,
    cancel: () => {
      running.current?.abort();
      reset();
    },
    retry: () => variables && mutate(variables),
  };
}
