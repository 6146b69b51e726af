import type { RouterOutputs } from "@buzz/client";

type Contents = RouterOutputs["contents"];
export type Regional = Contents["regionalGet"];
export type RegionalRow = Contents["regionalList"]["items"][number];
export type Marketer = Contents["marketerGet"];
export type Home = Contents["homeConfig"];
export type State = NonNullable<Regional["state"]>;
