import { counterPreferences } from "../../lib/counter-preferences";

const mark = "buzz-biz.open";

/**
 * Whether somebody who does not want to stay signed in closed the app while signed in. A reload is no closing: what
 * the browser keeps for an open window survives it.
 */
export function leftSignedIn(): boolean {
  const isOpen = sessionStorage.getItem(mark) !== null;
  sessionStorage.setItem(mark, "");
  return !isOpen && !counterPreferences().staySignedIn;
}
