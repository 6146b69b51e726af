CREATE TYPE "public"."bulk_job_kind" AS ENUM('coupon_issue');--> statement-breakpoint
CREATE TYPE "public"."bulk_job_status" AS ENUM('queued', 'running', 'done', 'failed', 'cancelled');--> statement-breakpoint
ALTER TYPE "public"."ledger_account_kind" ADD VALUE 'issue' BEFORE 'user';--> statement-breakpoint
CREATE TABLE "bulk_job_errors" (
	"job_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "bulk_job_errors_job_id_user_id_pk" PRIMARY KEY("job_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "bulk_job_parts" (
	"job_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"user_ids" uuid[] NOT NULL,
	CONSTRAINT "bulk_job_parts_job_id_part_pk" PRIMARY KEY("job_id","part")
);
--> statement-breakpoint
CREATE TABLE "bulk_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "bulk_job_kind" NOT NULL,
	"status" "bulk_job_status" DEFAULT 'queued' NOT NULL,
	"coupon_id" uuid,
	"terms" jsonb NOT NULL,
	"unit_cost" bigint NOT NULL,
	"budget_month" text NOT NULL,
	"budget_category" "budget_category" NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "bulk_jobs_counts" CHECK ("bulk_jobs"."done" >= 0 and "bulk_jobs"."failed" >= 0 and "bulk_jobs"."done" + "bulk_jobs"."failed" <= "bulk_jobs"."total"),
	CONSTRAINT "bulk_jobs_finished" CHECK (("bulk_jobs"."status" in ('done', 'cancelled')) = ("bulk_jobs"."finished_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "bulk_job_errors" ADD CONSTRAINT "bulk_job_errors_job_id_bulk_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."bulk_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_job_errors" ADD CONSTRAINT "bulk_job_errors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_job_parts" ADD CONSTRAINT "bulk_job_parts_job_id_bulk_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."bulk_jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_jobs" ADD CONSTRAINT "bulk_jobs_coupon_id_coupons_id_fk" FOREIGN KEY ("coupon_id") REFERENCES "public"."coupons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_jobs" ADD CONSTRAINT "bulk_jobs_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_jobs_created_idx" ON "bulk_jobs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "bulk_jobs_open_idx" ON "bulk_jobs" USING btree ("coupon_id") WHERE "bulk_jobs"."status" in ('queued', 'running', 'failed');