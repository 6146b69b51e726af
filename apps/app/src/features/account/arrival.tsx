import { useSession } from "@buzz/client";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { forgetInvite } from "./pending-invite";

export interface ArrivalSearch {
  next?: string;
  /** Whether a new account was opened: the invitation has served. */
  joined?: boolean;
}

/** Takes in who comes back from a provider, and goes on to where they were. */
export function Arrival({ next, joined }: ArrivalSearch) {
  const { arrive } = useSession();
  const { history } = useRouter();
  const arrived = useRef(false);

  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    if (joined) forgetInvite();
    arrive();
    history.replace(next ?? "/");
  }, [arrive, history, joined, next]);

  return null;
}
