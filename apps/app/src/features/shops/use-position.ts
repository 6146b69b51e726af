import { useEffect, useEffectEvent, useState } from "react";

export type Position =
  | { state: "off" | "asking" | "refused" | "failed" }
  | { state: "here"; lat: number; lng: number };

/** About ten metres: near enough for a list, and the same list for a few steps. */
const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;

let last: Position = { state: "off" };

/** Where the device is, asked for only while `wanted`, and kept as long as the page lives. It goes to no log of ours. */
export function usePosition(wanted: boolean): Position {
  const [position, setPosition] = useState(last);
  const keep = useEffectEvent((next: Position) => {
    last = next;
    setPosition(next);
  });

  useEffect(() => {
    if (!wanted || last.state === "here") return;
    if (!("geolocation" in navigator)) return keep({ state: "failed" });
    keep({ state: "asking" });
    let gone = false;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        gone || keep({ state: "here", lat: round(coords.latitude), lng: round(coords.longitude) }),
      ({ code, PERMISSION_DENIED }) =>
        gone || keep({ state: code === PERMISSION_DENIED ? "refused" : "failed" }),
      { timeout: 10_000, maximumAge: 5 * 60_000 },
    );
    return () => {
      gone = true;
    };
  }, [wanted]);

  return wanted ? position : { state: "off" };
}
