import { ErrorState } from "@buzz/ui";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";

/** What is left of a screen that failed; trying again loads its data anew. */
export function PageError({ reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <ErrorState
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}
