import type { AppError, Context as DomainContext } from "@buzz/domain";

/** One call as the transports hand it over. `tokenError` says why a token that was sent named nobody. */
export type ApiContext = DomainContext & { tokenError: AppError | null };
