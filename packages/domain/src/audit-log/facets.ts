import { auditLogs } from "@buzz/db/schema";
import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import type { facetsOutput } from "./schemas.js";

const names = z.array(z.object({ name: z.string() }));

/** What the log can be narrowed down to; read by leaping from value to value in the indexes. */
export async function auditFacets({ db }: AdminContext): Promise<z.output<typeof facetsOutput>> {
  const [actions, entityTypes] = await Promise.all([
    db.execute(valuesOf(auditLogs.action)),
    db.execute(valuesOf(auditLogs.entityType)),
  ]);
  const listed = (rows: Iterable<unknown>) => names.parse([...rows]).map(({ name }) => name);
  return { actions: listed(actions), entityTypes: listed(entityTypes) };
}

const valuesOf = (column: AnyPgColumn): SQL => sql`
  with recursive found (name) as (
    (select ${column} from ${auditLogs} order by ${column} limit 1)
    union all
    select (select ${column} from ${auditLogs} where ${column} > found.name order by ${column} limit 1)
    from found where found.name is not null
  )
  select name from found where name is not null`;
