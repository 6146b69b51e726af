ALTER TYPE "public"."budget_alert_kind" ADD VALUE 'anomaly';--> statement-breakpoint
CREATE TABLE "bot_attacks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"paused_until" timestamp with time zone NOT NULL,
	"signs" integer NOT NULL,
	"threshold" integer NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "bot_attacks_ended" CHECK ("bot_attacks"."ended_by" is null or "bot_attacks"."ended_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "bot_attacks" ADD CONSTRAINT "bot_attacks_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bot_attacks_open_key" ON "bot_attacks" USING btree (("ended_at" is null)) WHERE "bot_attacks"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "bot_attacks_ended_idx" ON "bot_attacks" USING btree ("ended_at");