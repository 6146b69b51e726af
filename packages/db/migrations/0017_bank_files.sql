CREATE TYPE "public"."bank_file_status" AS ENUM('sent', 'answered');--> statement-breakpoint
CREATE TYPE "public"."payout_outcome" AS ENUM('paid', 'returned', 'partially_returned', 'unknown');--> statement-breakpoint
CREATE SEQUENCE "public"."bank_file_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "bank_file_lines" (
	"file_id" uuid NOT NULL,
	"settlement_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"live" boolean DEFAULT true NOT NULL,
	"outcome" "payout_outcome",
	"returned_amount" bigint DEFAULT 0 NOT NULL,
	"note" text,
	CONSTRAINT "bank_file_lines_file_id_settlement_id_pk" PRIMARY KEY("file_id","settlement_id"),
	CONSTRAINT "bank_file_lines_amount" CHECK ("bank_file_lines"."amount" > 0),
	CONSTRAINT "bank_file_lines_returned" CHECK ("bank_file_lines"."returned_amount" between 0 and "bank_file_lines"."amount")
);
--> statement-breakpoint
CREATE TABLE "bank_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_no" text NOT NULL,
	"status" "bank_file_status" DEFAULT 'sent' NOT NULL,
	"count" integer NOT NULL,
	"total_amount" bigint NOT NULL,
	"sha256" text NOT NULL,
	"content" "sealed_text" NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_results" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"lines" integer NOT NULL,
	"imported_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settlement_statements" (
	"settlement_id" uuid PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"sha256" text NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bank_file_lines" ADD CONSTRAINT "bank_file_lines_file_id_bank_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."bank_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_file_lines" ADD CONSTRAINT "bank_file_lines_settlement_id_settlement_requests_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlement_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_files" ADD CONSTRAINT "bank_files_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_results" ADD CONSTRAINT "bank_results_file_id_bank_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."bank_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_results" ADD CONSTRAINT "bank_results_imported_by_users_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_statements" ADD CONSTRAINT "settlement_statements_settlement_id_settlement_requests_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlement_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bank_file_lines_live_key" ON "bank_file_lines" USING btree ("settlement_id") WHERE "bank_file_lines"."live";--> statement-breakpoint
CREATE UNIQUE INDEX "bank_files_no_key" ON "bank_files" USING btree ("file_no");--> statement-breakpoint
CREATE INDEX "bank_files_created_idx" ON "bank_files" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "bank_results_content_key" ON "bank_results" USING btree ("file_id","sha256");--> statement-breakpoint
CREATE TRIGGER settlement_statements_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement_statements
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER bank_results_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON bank_results
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
