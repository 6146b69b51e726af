import { trpc } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useEffect, useState } from "react";
import { useReason } from "./reason";
import { useWords } from "./words/use-words";

/** What a browser is good for: nothing where it runs no worker of this app, nor knows pushes, nor may show them. */
type Ability = "no-worker" | "no-pushes" | "blocked" | "able";

interface PushDevice {
  ability: Ability;
  isOn: boolean;
  isBusy: boolean;
  /** Turns pushes to this browser on, after asking the person for leave to show them, or off. */
  turn: (on: boolean) => void;
}

/**
 * Whether this browser is pushed to what its account is told; null when this installation reaches no browsers, undefined
 * until that is known.
 */
export function usePushDevice(): PushDevice | null | undefined {
  const { notifications: words } = useWords();
  const inWords = useReason();
  const toast = useToast();
  const utils = trpc.useUtils();
  const subscription = trpc.notifications.pushSubscription.useQuery();
  const subscribe = trpc.notifications.subscribePush.useMutation();
  const unsubscribe = trpc.notifications.unsubscribePush.useMutation();
  const [ability, setAbility] = useState<Ability>();
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => {
    void findAbility().then(setAbility);
  }, []);

  if (subscription.isPending || ability === undefined) return undefined;
  if (subscription.data?.browserKey == null) return null;
  const { browserKey, endpoint } = subscription.data;

  async function turnOn() {
    if ((await Notification.requestPermission()) !== "granted")
      return setAbility(await findAbility());
    // One that is left from another account, or another key of this installation, is of no use.
    await endSubscription();
    const pushes = await findPushes();
    const own = await pushes
      ?.subscribe({ userVisibleOnly: true, applicationServerKey: browserKey })
      .catch(() => undefined);
    const keys = own?.toJSON().keys;
    if (own === undefined || keys?.p256dh === undefined || keys.auth === undefined)
      return toast.bad(words.push.failed);
    const { p256dh, auth } = keys;
    await subscribe.mutateAsync({ endpoint: own.endpoint, keys: { p256dh, auth } });
    toast.good(words.saved);
  }

  async function turnOff() {
    await unsubscribe.mutateAsync();
    await endSubscription();
    toast.good(words.saved);
  }

  return {
    ability,
    isOn: endpoint !== null,
    isBusy,
    turn: (on) => {
      setIsBusy(true);
      void (on ? turnOn() : turnOff())
        .catch((error) => toast.bad(inWords(error)))
        .finally(async () => {
          await utils.notifications.pushSubscription.invalidate();
          setIsBusy(false);
        });
    },
  };
}

async function findAbility(): Promise<Ability> {
  if (!("serviceWorker" in navigator)) return "no-worker";
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined) return "no-worker";
  if (!("pushManager" in registration) || !("Notification" in window)) return "no-pushes";
  return Notification.permission === "denied" ? "blocked" : "able";
}

const findPushes = async () => (await navigator.serviceWorker.getRegistration())?.pushManager;

async function endSubscription(): Promise<void> {
  const held = await (await findPushes())?.getSubscription();
  await held?.unsubscribe();
}
