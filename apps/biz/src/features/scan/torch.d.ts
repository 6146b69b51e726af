/** The light of a phone's camera: in browsers, but not yet in TypeScript's library. */
interface MediaTrackCapabilities {
  torch?: boolean;
}

interface MediaTrackConstraintSet {
  torch?: ConstrainBoolean;
}
