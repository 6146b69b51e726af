CREATE TABLE "budget_day_parts" (
	"day" date NOT NULL,
	"shard" smallint NOT NULL,
	"day_limit" bigint NOT NULL,
	"granted" bigint DEFAULT 0 NOT NULL,
	"remaining" bigint NOT NULL,
	CONSTRAINT "budget_day_parts_day_shard_pk" PRIMARY KEY("day","shard"),
	CONSTRAINT "budget_day_parts_not_negative" CHECK (least("budget_day_parts"."granted", "budget_day_parts"."remaining") >= 0)
);
--> statement-breakpoint
CREATE TABLE "budget_minutes" (
	"minute" timestamp with time zone NOT NULL,
	"counter" smallint NOT NULL,
	"reserved" bigint NOT NULL,
	CONSTRAINT "budget_minutes_minute_counter_pk" PRIMARY KEY("minute","counter"),
	CONSTRAINT "budget_minutes_not_negative" CHECK ("budget_minutes"."reserved" >= 0)
);
--> statement-breakpoint
INSERT INTO "budget_day_parts" ("day", "shard", "day_limit", "granted", "remaining")
SELECT "day", 0, -1, "granted", 0 FROM "budget_days";
--> statement-breakpoint
INSERT INTO "budget_minutes" ("minute", "counter", "reserved")
SELECT date_trunc('minute', "second"), -1, sum("reserved") FROM "budget_pace" GROUP BY 1;
--> statement-breakpoint
DROP TABLE "budget_days" CASCADE;--> statement-breakpoint
DROP TABLE "budget_pace" CASCADE;