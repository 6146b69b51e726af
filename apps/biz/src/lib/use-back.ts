import { type LinkProps, useNavigate, useRouter } from "@tanstack/react-router";

/** The way an arrow at the top leads: back to where one was, else to the screen above this one. */
export function useBack(above: NonNullable<LinkProps["to"]>): () => void {
  const navigate = useNavigate();
  const { history } = useRouter();
  return () => (history.canGoBack() ? history.back() : void navigate({ to: above }));
}
