CREATE TYPE "public"."reversal_kind" AS ENUM('void', 'reversal');--> statement-breakpoint
CREATE TYPE "public"."adjustment_kind" AS ENUM('reversal', 'partial_return');--> statement-breakpoint
ALTER TYPE "public"."ledger_account_kind" ADD VALUE 'clawback' BEFORE 'settlement';--> statement-breakpoint
CREATE SEQUENCE "public"."reversal_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "reversals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reversal_no" text NOT NULL,
	"redemption_id" uuid NOT NULL,
	"kind" "reversal_kind" NOT NULL,
	"reason" text NOT NULL,
	"reversed_by" uuid,
	"mileage_transaction_id" uuid,
	"reversed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settlement_adjustments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"business_id" uuid NOT NULL,
	"kind" "adjustment_kind" NOT NULL,
	"settlement_id" uuid NOT NULL,
	"reversal_id" uuid,
	"amount" bigint NOT NULL,
	"carried" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settlement_adjustments_amount" CHECK ("settlement_adjustments"."amount" > 0),
	CONSTRAINT "settlement_adjustments_carried" CHECK ("settlement_adjustments"."carried" between 0 and "settlement_adjustments"."amount"),
	CONSTRAINT "settlement_adjustments_kind" CHECK (("settlement_adjustments"."kind" = 'reversal') = ("settlement_adjustments"."reversal_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "settlement_carries" (
	"settlement_id" uuid NOT NULL,
	"adjustment_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"live" boolean DEFAULT true NOT NULL,
	CONSTRAINT "settlement_carries_settlement_id_adjustment_id_pk" PRIMARY KEY("settlement_id","adjustment_id"),
	CONSTRAINT "settlement_carries_amount" CHECK ("settlement_carries"."amount" > 0)
);
--> statement-breakpoint
ALTER TABLE "ledger_accounts" DROP CONSTRAINT "ledger_accounts_guard";--> statement-breakpoint
ALTER TABLE "settlement_requests" DROP CONSTRAINT "settlement_requests_total";--> statement-breakpoint
DROP INDEX "redemptions_qr_key";--> statement-breakpoint
DROP INDEX "redemptions_user_coupon_key";--> statement-breakpoint
ALTER TABLE "redemptions" ADD COLUMN "reversed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "redemptions" ADD COLUMN "owed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "settlement_requests" ADD COLUMN "adjustment_amount" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "settlement_requests" ADD COLUMN "returned_amount" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reversals" ADD CONSTRAINT "reversals_redemption_id_redemptions_id_fk" FOREIGN KEY ("redemption_id") REFERENCES "public"."redemptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reversals" ADD CONSTRAINT "reversals_reversed_by_users_id_fk" FOREIGN KEY ("reversed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reversals" ADD CONSTRAINT "reversals_mileage_transaction_id_mileage_transactions_id_fk" FOREIGN KEY ("mileage_transaction_id") REFERENCES "public"."mileage_transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_adjustments" ADD CONSTRAINT "settlement_adjustments_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_adjustments" ADD CONSTRAINT "settlement_adjustments_settlement_id_settlement_requests_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlement_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_adjustments" ADD CONSTRAINT "settlement_adjustments_reversal_id_reversals_id_fk" FOREIGN KEY ("reversal_id") REFERENCES "public"."reversals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_carries" ADD CONSTRAINT "settlement_carries_settlement_id_settlement_requests_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlement_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_carries" ADD CONSTRAINT "settlement_carries_adjustment_id_settlement_adjustments_id_fk" FOREIGN KEY ("adjustment_id") REFERENCES "public"."settlement_adjustments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reversals_no_key" ON "reversals" USING btree ("reversal_no");--> statement-breakpoint
CREATE UNIQUE INDEX "reversals_redemption_key" ON "reversals" USING btree ("redemption_id");--> statement-breakpoint
CREATE UNIQUE INDEX "settlement_adjustments_reversal_key" ON "settlement_adjustments" USING btree ("reversal_id");--> statement-breakpoint
CREATE INDEX "settlement_adjustments_open_idx" ON "settlement_adjustments" USING btree ("business_id","created_at") WHERE "settlement_adjustments"."carried" < "settlement_adjustments"."amount";--> statement-breakpoint
CREATE INDEX "settlement_adjustments_settlement_idx" ON "settlement_adjustments" USING btree ("settlement_id");--> statement-breakpoint
CREATE INDEX "settlement_carries_adjustment_idx" ON "settlement_carries" USING btree ("adjustment_id");--> statement-breakpoint
CREATE INDEX "redemptions_reversed_qr_idx" ON "redemptions" USING btree ("qr_hash") WHERE "redemptions"."reversed_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "redemptions_qr_key" ON "redemptions" USING btree ("qr_hash") WHERE "redemptions"."reversed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "redemptions_user_coupon_key" ON "redemptions" USING btree ("user_coupon_id") WHERE "redemptions"."reversed_at" is null;--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_guard" CHECK (case "ledger_accounts"."kind"::text when 'world' then true when 'payout' then true
        when 'clawback' then "ledger_accounts"."balance" <= 0 else "ledger_accounts"."balance" >= 0 end);--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_owed" CHECK ("redemptions"."owed" or "redemptions"."reversed_at" is not null);--> statement-breakpoint
ALTER TABLE "settlement_requests" ADD CONSTRAINT "settlement_requests_returned" CHECK ("settlement_requests"."returned_amount" between 0 and "settlement_requests"."total_amount"
        and ("settlement_requests"."returned_amount" = 0 or "settlement_requests"."status" = 'paid'));--> statement-breakpoint
ALTER TABLE "settlement_requests" ADD CONSTRAINT "settlement_requests_total" CHECK ("settlement_requests"."total_amount" = "settlement_requests"."coupon_amount" + "settlement_requests"."mileage_amount" + "settlement_requests"."adjustment_amount"
        and "settlement_requests"."total_amount" >= 0);--> statement-breakpoint
CREATE TRIGGER reversals_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON reversals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
