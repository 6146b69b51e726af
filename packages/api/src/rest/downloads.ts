import type { fileInput } from "@buzz/domain/settlements/schemas";
import type { z } from "zod";

/** What gives files, so that REST alone has it, and what it has to be told. */
export type Downloads = {
  "settlements.export": z.input<typeof fileInput>;
};
