import { type ComponentType, useEffect, useState } from "react";

const idleMilliseconds = 1500;

/**
 * Brings a part of the page that is needed only now and then: at once when wanted, otherwise shortly after the
 * screen has settled, so that it is there for the first press. null until it has arrived.
 */
export function useLazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
  wanted: boolean,
): ComponentType<Props> | null {
  const [part, setPart] = useState<{ Component: ComponentType<Props> } | null>(null);

  useEffect(() => {
    if (part) return;
    let current = true;
    const timer = setTimeout(
      () => {
        load().then(
          (Component) => current && setPart({ Component }),
          // Without network the part stays away; the next press asks again.
          () => undefined,
        );
      },
      wanted ? 0 : idleMilliseconds,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [load, part, wanted]);

  return part?.Component ?? null;
}
