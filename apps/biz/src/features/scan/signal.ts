import { counterPreferences } from "../../lib/counter-preferences";

type Tone = readonly [hertz: number, seconds: number];

const tones = {
  read: [[1320, 0.08]],
  done: [
    [880, 0.09],
    [1320, 0.16],
  ],
  refused: [[220, 0.28]],
} as const satisfies Record<string, readonly Tone[]>;

const buzzes = { read: 40, done: [60, 60, 90], refused: [180, 80, 180] } as const;

let context: AudioContext | undefined;

/** Says by sound and vibration what happened, for eyes on the till; browsers allow it after the first press. */
export function signal(kind: keyof typeof tones): void {
  if (!navigator.userActivation?.hasBeenActive) return;
  const { sound, vibration } = counterPreferences();
  if (vibration) navigator.vibrate?.([buzzes[kind]].flat());
  if (!sound) return;
  context ??= new AudioContext();
  play(context, tones[kind]);
}

function play(audio: AudioContext, melody: readonly Tone[]): void {
  let start = audio.currentTime;
  for (const [hertz, seconds] of melody) {
    const tone = new OscillatorNode(audio, { frequency: hertz, type: "triangle" });
    const volume = new GainNode(audio, { gain: 0 });
    volume.gain.setValueAtTime(0.25, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + seconds);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + seconds);
    start += seconds;
  }
}
