type Role = "user" | "business" | "admin";

/** How refresh tokens travel between Buzz and a caller: in bodies, or in a cookie that no script can read. */
export type RefreshCarrier = {
  /** Hands over a new token. @returns what the body says of it: the token, or "" when it travels elsewhere. */
  hand(token: { refreshToken: string; role: Role; lifeSeconds: number }): string;
  /** The token that came with the call outside its body. @throws AUTH_001 when one came that must not be used. */
  brought(): string | undefined;
  /** Takes the token of a role's session away from the caller. */
  takeBack(role: Role): void;
};

/** For callers that keep their refresh tokens themselves. */
export const inBodies: RefreshCarrier = {
  hand: ({ refreshToken }) => refreshToken,
  brought: () => undefined,
  takeBack: () => {},
};
