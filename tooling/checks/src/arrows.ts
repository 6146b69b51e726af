/**
 * The house: what a product package may be built on. A new arrow is a decision; docs/architecture.md shows
 * the same picture.
 */
export const arrows: Record<string, readonly string[]> = {
  "@buzz/app": ["@buzz/account", "@buzz/api", "@buzz/client", "@buzz/ui"],
  "@buzz/biz": ["@buzz/account", "@buzz/api", "@buzz/client", "@buzz/ui"],
  "@buzz/admin": ["@buzz/account", "@buzz/api", "@buzz/client", "@buzz/ui"],
  "@buzz/server": ["@buzz/api", "@buzz/db", "@buzz/domain", "@buzz/ledger"],
  "@buzz/account": ["@buzz/api", "@buzz/client", "@buzz/ui"],
  "@buzz/client": ["@buzz/api"],
  "@buzz/ui": [],
  "@buzz/api": ["@buzz/db", "@buzz/domain"],
  "@buzz/domain": ["@buzz/db", "@buzz/ledger"],
  "@buzz/ledger": ["@buzz/db"],
  "@buzz/db": [],
  "@buzz/testkit": ["@buzz/db"],
};

/** What any of them may also use while it is built or tested; the server is tried with what the apps speak. */
export const workbench: readonly string[] = [
  "@buzz/client",
  "@buzz/testkit",
  "@buzz/vite-config",
  "@buzz/vitest-config",
];
