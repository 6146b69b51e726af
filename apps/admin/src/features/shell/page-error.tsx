import { PageFault } from "@buzz/ui";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";

/** What is left of a screen that failed; trying again loads its data anew. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <PageFault
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}
