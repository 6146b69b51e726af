CREATE TABLE "budget_pace" (
	"second" timestamp with time zone PRIMARY KEY NOT NULL,
	"reserved" bigint NOT NULL,
	CONSTRAINT "budget_pace_not_negative" CHECK ("budget_pace"."reserved" >= 0)
);
--> statement-breakpoint
CREATE TABLE "budget_surges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"reserved" bigint NOT NULL,
	"hour_limit" bigint NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "budget_surges_ended" CHECK ("budget_surges"."ended_by" is null or "budget_surges"."ended_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "budget_surges" ADD CONSTRAINT "budget_surges_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "budget_surges_open_key" ON "budget_surges" USING btree (("ended_at" is null)) WHERE "budget_surges"."ended_at" is null;