import { readError, trpc } from "@buzz/client";
import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { applicant } from "../application/applicant";
import { useProblem } from "../problems/use-problem";
import type { ApplyOutput } from "./form";
import { type FieldName, isFieldName, type Step, stepOf } from "./steps";
import type { useApplyForm } from "./use-apply-form";

/** Sends the application. What the server refuses is shown at its field, on the step that has it. */
export function useSendApplication(
  form: ReturnType<typeof useApplyForm>,
  goTo: (step: Step) => void,
) {
  const t = useTranslations("apply");
  const inWords = useProblem();
  const navigate = useNavigate();
  const apply = trpc.businesses.submitApplication.useMutation({
    networkMode: "always",
    onSuccess: (_, { email, businessInfo: { registrationNumber } }) => {
      applicant.write({ email, registrationNumber });
      void navigate({ to: "/application", replace: true });
    },
    onError: (error) => {
      const { code, fields } = readError(error);
      const refused: FieldName[] = Object.keys(fields).filter(isFieldName);
      for (const name of refused) form.setError(name, { type: "server" });
      if (code === "USER_001") refuse("email", t("taken.email"));
      if (code === "BUSINESS_003")
        refuse("businessInfo.registrationNumber", t("taken.registrationNumber"));
      if (Object.keys(fields).some((name) => name.startsWith("documents"))) {
        form.setValue("documents", []);
        refuse("documents", t("documents.again"));
      }
      const step = stepOf(refused);
      if (step) goTo(step);

      function refuse(name: FieldName, message: string) {
        form.setError(name, { type: "refused", message });
        refused.push(name);
      }
    },
  });
  const problem = apply.error && inWords(apply.error);
  return {
    send: ({ agreed: _, ...application }: ApplyOutput) => apply.mutate(application),
    sending: apply.isPending,
    problem: problem && `${problem.title} ${problem.text}`,
  };
}
