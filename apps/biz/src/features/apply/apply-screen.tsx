import { ActionBar, AppHeader, Button, MobileLayout, Progress } from "@buzz/ui";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { FormProvider } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FormError } from "../problems/form-error";
import { AccountStep } from "./account-step";
import { DocumentsStep } from "./documents-step";
import { PlaceStep } from "./place-step";
import { ReviewStep } from "./review-step";
import { ShopStep } from "./shop-step";
import { type Step, stepBeside, stepFields, stepOf, steps } from "./steps";
import { useApplyForm } from "./use-apply-form";
import { useSendApplication } from "./use-send-application";

const route = getRouteApi("/apply");
const contents = {
  shop: ShopStep,
  place: PlaceStep,
  documents: DocumentsStep,
  account: AccountStep,
  review: ReviewStep,
};

/** The application, one group of questions at a time. The step is in the address, so the phone's own back works. */
export function ApplyScreen() {
  const t = useTranslations("apply");
  const { step = "shop" } = route.useSearch();
  const navigate = route.useNavigate();
  const { history } = useRouter();
  const form = useApplyForm();
  const goTo = (next: Step) => void navigate({ search: { step: next } });
  const { send, sending, problem } = useSendApplication(form, goTo);
  const number = steps.indexOf(step);
  const Content = contents[step];

  async function next() {
    if (await form.trigger([...stepFields[step]], { shouldFocus: true })) goTo(stepBeside(step, 1));
  }

  const sendAll = form.handleSubmit(send, (errors) => {
    const names = steps.flatMap((each) => [...stepFields[each]]);
    const first = stepOf(
      names.filter((name) => form.getFieldState(name, { ...form.formState, errors }).invalid),
    );
    if (first) goTo(first);
  });

  return (
    <MobileLayout
      header={
        <AppHeader
          title={<h1>{t("title")}</h1>}
          onBack={() => (step === "shop" ? void navigate({ to: "/sign-in" }) : history.back())}
        />
      }
    >
      <Progress label={t("progress")} value={(number + 1) / steps.length} className="mb-6" />
      <FormProvider {...form}>
        <form
          noValidate
          className="flex flex-1 flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            void (step === "review" ? sendAll() : next());
          }}
        >
          <div className="flex flex-col gap-1 px-1">
            <h2 className="text-headline font-bold">{t(`steps.${step}.title`)}</h2>
            <p className="text-ink-soft">{t(`steps.${step}.text`)}</p>
          </div>
          <Content />
          <ActionBar>
            {step === "review" && problem && <FormError>{problem}</FormError>}
            <Button type="submit" size="counter" block loading={sending}>
              {step === "review" ? t("send") : t("next")}
            </Button>
          </ActionBar>
        </form>
      </FormProvider>
    </MobileLayout>
  );
}
