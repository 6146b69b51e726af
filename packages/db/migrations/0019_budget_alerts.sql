CREATE TYPE "public"."budget_alert_kind" AS ENUM('stage', 'surge', 'stop', 'books');--> statement-breakpoint
CREATE TABLE "budget_alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "budget_alert_kind" NOT NULL,
	"month" text,
	"part" "budget_part",
	"stage" "budget_stage",
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"calls" smallint DEFAULT 1 NOT NULL,
	"next_call_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "budget_alerts_subject" CHECK (("budget_alerts"."kind" = 'stage') = ("budget_alerts"."month" is not null and "budget_alerts"."part" is not null and "budget_alerts"."stage" is not null)),
	CONSTRAINT "budget_alerts_answered" CHECK (("budget_alerts"."acknowledged_at" is null) = ("budget_alerts"."acknowledged_by" is null)
        and ("budget_alerts"."next_call_at" is null or "budget_alerts"."acknowledged_at" is null and "budget_alerts"."resolved_at" is null))
);
--> statement-breakpoint
CREATE TABLE "budget_reports" (
	"month" text PRIMARY KEY NOT NULL,
	"stage" "budget_stage" NOT NULL,
	"reported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "user_admin_roles" ADD COLUMN "phone" "sealed_text";--> statement-breakpoint
ALTER TABLE "budget_alerts" ADD CONSTRAINT "budget_alerts_acknowledged_by_users_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "budget_alerts_raised_idx" ON "budget_alerts" USING btree ("raised_at","id");--> statement-breakpoint
CREATE INDEX "budget_alerts_subject_idx" ON "budget_alerts" USING btree ("kind","month","part","raised_at");--> statement-breakpoint
CREATE INDEX "budget_alerts_due_idx" ON "budget_alerts" USING btree ("next_call_at") WHERE "budget_alerts"."next_call_at" is not null;--> statement-breakpoint
CREATE INDEX "budget_alerts_open_idx" ON "budget_alerts" USING btree ("kind") WHERE "budget_alerts"."resolved_at" is null;