import { contentState, marketerLevel, marketerType, regionalKind } from "@buzz/api/schemas";
import { z } from "zod";
import { lenient, pageSearch } from "../../lib/search";

export const contentViews = ["home", "regional", "marketer"] as const;

export const contentsSearch = z.object({
  view: lenient(z.enum(contentViews)),
  state: lenient(contentState),
  kind: lenient(regionalKind),
  type: lenient(marketerType),
  level: lenient(marketerLevel),
  search: lenient(z.string().max(100)),
  page: pageSearch,
});

export type ContentsSearch = z.output<typeof contentsSearch>;
