/** A clock that stands still until it is told otherwise. */
export type TestClock = {
  (): Date;
  set(at: Date): void;
  advance(milliseconds: number): void;
};

export function createTestClock(start: Date): TestClock {
  let now = start;
  return Object.assign(() => now, {
    set: (at: Date) => {
      now = at;
    },
    advance: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds);
    },
  });
}
