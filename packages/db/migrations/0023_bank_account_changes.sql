CREATE TABLE "bank_account_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"business_id" uuid NOT NULL,
	"bank_name" text,
	"bank_account_number" "sealed_text",
	"bank_account_holder" "sealed_text",
	"requested_at" timestamp with time zone NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	CONSTRAINT "bank_account_changes_one_end" CHECK ("bank_account_changes"."cancelled_at" is null or "bank_account_changes"."applied_at" is null),
	CONSTRAINT "bank_account_changes_account" CHECK (("bank_account_changes"."cancelled_at" is null and "bank_account_changes"."applied_at" is null) =
        ("bank_account_changes"."bank_name" is not null and "bank_account_changes"."bank_account_number" is not null and "bank_account_changes"."bank_account_holder" is not null))
);
--> statement-breakpoint
ALTER TABLE "bank_account_changes" ADD CONSTRAINT "bank_account_changes_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bank_account_changes_open_key" ON "bank_account_changes" USING btree ("business_id") WHERE "bank_account_changes"."cancelled_at" is null and "bank_account_changes"."applied_at" is null;--> statement-breakpoint
CREATE INDEX "bank_account_changes_due_idx" ON "bank_account_changes" USING btree ("effective_at") WHERE "bank_account_changes"."cancelled_at" is null and "bank_account_changes"."applied_at" is null;