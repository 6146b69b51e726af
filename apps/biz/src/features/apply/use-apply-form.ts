import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { type ApplyForm, type ApplyOutput, formSchema, keepDraft, readDraft } from "./form";

/** The whole application in one form, kept on the device while it is filled. */
export function useApplyForm() {
  const form = useForm<ApplyForm, unknown, ApplyOutput>({
    resolver: zodResolver(formSchema),
    defaultValues: readDraft(),
    mode: "onTouched",
  });
  const { subscribe } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(values) }),
    [subscribe],
  );
  return form;
}
