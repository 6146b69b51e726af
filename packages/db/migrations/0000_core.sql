CREATE TYPE "public"."application_status" AS ENUM('pending', 'approved', 'rejected', 'expired');--> statement-breakpoint
CREATE TYPE "public"."business_status" AS ENUM('pending', 'approved', 'suspended', 'rejected');--> statement-breakpoint
CREATE TYPE "public"."time_slot" AS ENUM('morning', 'lunch', 'dinner', 'night');--> statement-breakpoint
CREATE TYPE "public"."coupon_type" AS ENUM('signup', 'referral', 'event', 'basic');--> statement-breakpoint
CREATE TYPE "public"."discount_type" AS ENUM('fixed', 'percentage');--> statement-breakpoint
CREATE TYPE "public"."qr_purpose" AS ENUM('coupon', 'mileage');--> statement-breakpoint
CREATE TYPE "public"."coupon_template_status" AS ENUM('active', 'inactive');--> statement-breakpoint
CREATE TYPE "public"."user_coupon_status" AS ENUM('active', 'used', 'expired', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."admin_role" AS ENUM('super_admin', 'admin', 'business_manager', 'content_manager');--> statement-breakpoint
CREATE TYPE "public"."auth_provider" AS ENUM('password', 'google', 'kakao');--> statement-breakpoint
CREATE TYPE "public"."gender" AS ENUM('male', 'female', 'other');--> statement-breakpoint
CREATE TYPE "public"."user_role" AS ENUM('user', 'business', 'admin');--> statement-breakpoint
CREATE TYPE "public"."user_status" AS ENUM('active', 'suspended', 'deactivated');--> statement-breakpoint
CREATE TYPE "public"."budget_category" AS ENUM('referral', 'coupon', 'event', 'settlement');--> statement-breakpoint
CREATE TYPE "public"."ledger_account_kind" AS ENUM('world', 'budget', 'reserved', 'user', 'business', 'settlement', 'payout', 'payout-limit', 'payout-approved');--> statement-breakpoint
CREATE TYPE "public"."mileage_type" AS ENUM('earn', 'use', 'expire', 'cancel', 'refund');--> statement-breakpoint
CREATE TYPE "public"."redemption_type" AS ENUM('coupon', 'mileage');--> statement-breakpoint
CREATE TYPE "public"."reward_side" AS ENUM('referrer', 'referee');--> statement-breakpoint
CREATE TYPE "public"."reward_status" AS ENUM('pending', 'paid', 'denied', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."settlement_status" AS ENUM('pending', 'approved', 'reconciling', 'paid', 'returned', 'rejected', 'cancelled');--> statement-breakpoint
CREATE SEQUENCE "public"."redemption_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "public"."settlement_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "budget_settings" (
	"month" text PRIMARY KEY NOT NULL,
	"total" bigint NOT NULL,
	"referral" bigint NOT NULL,
	"coupon" bigint NOT NULL,
	"event" bigint NOT NULL,
	"settlement" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "budget_settings_month_form" CHECK ("budget_settings"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "budget_settings_parts" CHECK ("budget_settings"."total" = "budget_settings"."referral" + "budget_settings"."coupon" + "budget_settings"."event" + "budget_settings"."settlement"),
	CONSTRAINT "budget_settings_not_negative" CHECK (least("budget_settings"."referral", "budget_settings"."coupon", "budget_settings"."event", "budget_settings"."settlement") >= 0)
);
--> statement-breakpoint
CREATE TABLE "business_applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"business_name" text NOT NULL,
	"registration_number" text NOT NULL,
	"owner_name" text,
	"category" text NOT NULL,
	"address" text NOT NULL,
	"phone" text,
	"description" text,
	"bank_name" text,
	"bank_account_number" text,
	"bank_account_holder" text,
	"display_time_slots" time_slot[] NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"documents" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"status" "application_status" DEFAULT 'pending' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"reviewed_at" timestamp with time zone,
	"reviewed_by" uuid,
	"rejection_reason" text
);
--> statement-breakpoint
CREATE TABLE "businesses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"business_name" text NOT NULL,
	"registration_number" text NOT NULL,
	"owner_name" text,
	"category" text NOT NULL,
	"address" text NOT NULL,
	"phone" text,
	"description" text,
	"bank_name" text,
	"bank_account_number" text,
	"bank_account_holder" text,
	"display_time_slots" time_slot[] NOT NULL,
	"address_detail" text,
	"status" "business_status" NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"business_hours" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"images" text[] DEFAULT '{}' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"avg_rating" real DEFAULT 0 NOT NULL,
	"review_count" integer DEFAULT 0 NOT NULL,
	"qr_scan_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "businesses_position" CHECK (("businesses"."latitude" is null) = ("businesses"."longitude" is null)
        and ("businesses"."latitude" between -90 and 90) is not false
        and ("businesses"."longitude" between -180 and 180) is not false)
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" text PRIMARY KEY NOT NULL,
	"name_ko" text NOT NULL,
	"name_en" text NOT NULL,
	"icon" text NOT NULL,
	"display_order" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coupon_counters" (
	"coupon_id" uuid NOT NULL,
	"shard" smallint NOT NULL,
	"issued_count" integer DEFAULT 0 NOT NULL,
	"used_count" integer DEFAULT 0 NOT NULL,
	"discount_total" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "coupon_counters_coupon_id_shard_pk" PRIMARY KEY("coupon_id","shard")
);
--> statement-breakpoint
CREATE TABLE "coupons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text,
	"name" text NOT NULL,
	"description" text,
	"type" "coupon_type" NOT NULL,
	"discount_type" "discount_type" NOT NULL,
	"discount_value" integer NOT NULL,
	"min_purchase_amount" bigint,
	"max_discount_amount" bigint,
	"valid_from" timestamp with time zone,
	"valid_until" timestamp with time zone,
	"total_quantity" integer,
	"applicable_businesses" uuid[] DEFAULT '{}' NOT NULL,
	"status" "coupon_template_status" DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coupons_discount_positive" CHECK ("coupons"."discount_value" > 0),
	CONSTRAINT "coupons_percentage" CHECK ("coupons"."discount_type" = 'fixed' or ("coupons"."discount_value" <= 100 and "coupons"."max_discount_amount" is not null))
);
--> statement-breakpoint
CREATE TABLE "qr_codes" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" "qr_purpose" NOT NULL,
	"user_id" uuid NOT NULL,
	"user_coupon_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "qr_codes_coupon_purpose" CHECK (("qr_codes"."purpose" = 'coupon') = ("qr_codes"."user_coupon_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "user_coupons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"coupon_id" uuid NOT NULL,
	"status" "user_coupon_status" DEFAULT 'active' NOT NULL,
	"name" text NOT NULL,
	"type" "coupon_type" NOT NULL,
	"discount_type" "discount_type" NOT NULL,
	"discount_value" integer NOT NULL,
	"min_purchase_amount" bigint,
	"max_discount_amount" bigint,
	"applicable_businesses" uuid[] DEFAULT '{}' NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"budget_month" text NOT NULL,
	"budget_category" "budget_category" NOT NULL,
	"budget_shard" smallint NOT NULL,
	"reserved_amount" bigint NOT NULL,
	"programme_share" smallint NOT NULL,
	CONSTRAINT "user_coupons_reserved_positive" CHECK ("user_coupons"."reserved_amount" > 0),
	CONSTRAINT "user_coupons_share" CHECK ("user_coupons"."programme_share" between 0 and 100),
	CONSTRAINT "user_coupons_used_at" CHECK (("user_coupons"."status" = 'used') = ("user_coupons"."used_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"caller_id" uuid NOT NULL,
	"procedure" text NOT NULL,
	"key" text NOT NULL,
	"input_hash" text NOT NULL,
	"answer" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_caller_id_procedure_key_pk" PRIMARY KEY("caller_id","procedure","key"),
	CONSTRAINT "idempotency_keys_key_length" CHECK (length("idempotency_keys"."key") between 1 and 128)
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"ip" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_reason" text
);
--> statement-breakpoint
CREATE TABLE "user_admin_roles" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"role" "admin_role" NOT NULL,
	"assigned_by" uuid,
	"assigned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "user_profiles" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"referral_code" text NOT NULL,
	"referrer_id" uuid,
	"phone" text,
	"university" text,
	"birth_date" date,
	"gender" "gender",
	"marketing_agree" boolean DEFAULT false NOT NULL,
	CONSTRAINT "user_profiles_referral_code_form" CHECK ("user_profiles"."referral_code" ~ '^BUZZ-[A-Z0-9]{6}$')
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"name" text NOT NULL,
	"role" "user_role" NOT NULL,
	"status" "user_status" DEFAULT 'active' NOT NULL,
	"auth_provider" "auth_provider" DEFAULT 'password' NOT NULL,
	"avatar_url" text,
	"failed_logins" smallint DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"login_count" integer DEFAULT 0 NOT NULL,
	"last_login_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_lowercase" CHECK ("users"."email" = lower("users"."email"))
);
--> statement-breakpoint
CREATE TABLE "ledger_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" "ledger_account_kind" NOT NULL,
	"month" text,
	"category" "budget_category",
	"shard" smallint,
	"balance" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_accounts_guard" CHECK ("ledger_accounts"."kind" in ('world', 'payout') or "ledger_accounts"."balance" >= 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_transfers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_transfers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"batch_id" uuid NOT NULL,
	"debit" text NOT NULL,
	"credit" text NOT NULL,
	"amount" bigint NOT NULL,
	"reason" text NOT NULL,
	"ref_type" text NOT NULL,
	"ref_id" text NOT NULL,
	"reverses" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_transfers_amount_positive" CHECK ("ledger_transfers"."amount" > 0),
	CONSTRAINT "ledger_transfers_two_sides" CHECK ("ledger_transfers"."debit" <> "ledger_transfers"."credit")
);
--> statement-breakpoint
CREATE TABLE "mileage_accounts" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"balance" bigint DEFAULT 0 NOT NULL,
	"total_earned" bigint DEFAULT 0 NOT NULL,
	"total_used" bigint DEFAULT 0 NOT NULL,
	"total_expired" bigint DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mileage_accounts_balance_not_negative" CHECK ("mileage_accounts"."balance" >= 0),
	CONSTRAINT "mileage_accounts_totals" CHECK ("mileage_accounts"."balance" = "mileage_accounts"."total_earned" - "mileage_accounts"."total_used" - "mileage_accounts"."total_expired")
);
--> statement-breakpoint
CREATE TABLE "mileage_lot_uses" (
	"transaction_id" uuid NOT NULL,
	"lot_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "mileage_lot_uses_transaction_id_lot_id_pk" PRIMARY KEY("transaction_id","lot_id"),
	CONSTRAINT "mileage_lot_uses_amount_positive" CHECK ("mileage_lot_uses"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "mileage_lots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"transaction_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"remaining" bigint NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"budget_month" text NOT NULL,
	"budget_category" "budget_category" NOT NULL,
	"budget_shard" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mileage_lots_remaining" CHECK ("mileage_lots"."remaining" between 0 and "mileage_lots"."amount")
);
--> statement-breakpoint
CREATE TABLE "mileage_transactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "mileage_transactions_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" uuid NOT NULL,
	"type" "mileage_type" NOT NULL,
	"amount" bigint NOT NULL,
	"balance_before" bigint NOT NULL,
	"balance_after" bigint NOT NULL,
	"description" text NOT NULL,
	"reference_type" text NOT NULL,
	"reference_id" text NOT NULL,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mileage_transactions_amount_positive" CHECK ("mileage_transactions"."amount" > 0),
	CONSTRAINT "mileage_transactions_before_after" CHECK ("mileage_transactions"."balance_after" = "mileage_transactions"."balance_before" + case when "mileage_transactions"."type" in ('earn', 'refund') then "mileage_transactions"."amount" else -"mileage_transactions"."amount" end)
);
--> statement-breakpoint
CREATE TABLE "daily_number_bases" (
	"series" text NOT NULL,
	"day" date NOT NULL,
	"base" bigint NOT NULL,
	CONSTRAINT "daily_number_bases_series_day_pk" PRIMARY KEY("series","day")
);
--> statement-breakpoint
CREATE TABLE "redemptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"transaction_no" text NOT NULL,
	"type" "redemption_type" NOT NULL,
	"business_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"qr_hash" text NOT NULL,
	"user_coupon_id" uuid,
	"mileage_transaction_id" uuid,
	"purchase_amount" bigint,
	"discount_amount" bigint,
	"share_amount" bigint NOT NULL,
	"used_on" date NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redemptions_share_not_negative" CHECK ("redemptions"."share_amount" >= 0),
	CONSTRAINT "redemptions_kind" CHECK (case "redemptions"."type"
        when 'coupon' then "redemptions"."user_coupon_id" is not null and "redemptions"."mileage_transaction_id" is null
          and "redemptions"."purchase_amount" is not null and "redemptions"."discount_amount" between 1 and "redemptions"."purchase_amount"
          and "redemptions"."share_amount" <= "redemptions"."discount_amount"
        else "redemptions"."mileage_transaction_id" is not null and "redemptions"."user_coupon_id" is null
          and "redemptions"."share_amount" > 0
      end)
);
--> statement-breakpoint
CREATE TABLE "referral_rewards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"side" "reward_side" NOT NULL,
	"user_id" uuid NOT NULL,
	"referred_user_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"status" "reward_status" NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"paid_at" timestamp with time zone,
	CONSTRAINT "referral_rewards_amount_not_negative" CHECK ("referral_rewards"."amount" >= 0),
	CONSTRAINT "referral_rewards_paid_at" CHECK (("referral_rewards"."status" = 'paid') = ("referral_rewards"."paid_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "referral_visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"referral_code" text NOT NULL,
	"referrer_id" uuid NOT NULL,
	"ip" text,
	"user_agent" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"visited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"converted_at" timestamp with time zone,
	"converted_user_id" uuid,
	CONSTRAINT "referral_visits_converted" CHECK (("referral_visits"."converted_at" is null) = ("referral_visits"."converted_user_id" is null))
);
--> statement-breakpoint
CREATE TABLE "settlement_details" (
	"settlement_id" uuid NOT NULL,
	"redemption_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"live" boolean DEFAULT true NOT NULL,
	CONSTRAINT "settlement_details_settlement_id_redemption_id_pk" PRIMARY KEY("settlement_id","redemption_id")
);
--> statement-breakpoint
CREATE TABLE "settlement_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"settlement_id" uuid NOT NULL,
	"status" "settlement_status" NOT NULL,
	"actor_id" uuid,
	"note" text,
	"data" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settlement_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"settlement_no" text NOT NULL,
	"business_id" uuid NOT NULL,
	"settlement_date" date NOT NULL,
	"status" "settlement_status" DEFAULT 'pending' NOT NULL,
	"coupon_count" integer NOT NULL,
	"coupon_amount" bigint NOT NULL,
	"mileage_count" integer NOT NULL,
	"mileage_amount" bigint NOT NULL,
	"total_amount" bigint NOT NULL,
	"bank_name" text,
	"bank_account_number" text,
	"bank_account_holder" text,
	"review_note" text,
	"budget_month" text,
	"payout_transaction_id" text,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"estimated_payment_date" date NOT NULL,
	"approved_at" timestamp with time zone,
	"approved_by" uuid,
	"paid_at" timestamp with time zone,
	"rejection_reason" text,
	CONSTRAINT "settlement_requests_total" CHECK ("settlement_requests"."total_amount" = "settlement_requests"."coupon_amount" + "settlement_requests"."mileage_amount" and "settlement_requests"."total_amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "audit_logs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"action" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"old_values" jsonb,
	"new_values" jsonb,
	"reason" text,
	"result" text DEFAULT 'success' NOT NULL,
	"ip" text,
	"user_agent" text,
	"session_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic" text NOT NULL,
	"audience" text NOT NULL,
	"recipient_id" uuid,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "system_settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid
);
--> statement-breakpoint
ALTER TABLE "business_applications" ADD CONSTRAINT "business_applications_category_categories_id_fk" FOREIGN KEY ("category") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_applications" ADD CONSTRAINT "business_applications_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_category_categories_id_fk" FOREIGN KEY ("category") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coupon_counters" ADD CONSTRAINT "coupon_counters_coupon_id_coupons_id_fk" FOREIGN KEY ("coupon_id") REFERENCES "public"."coupons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qr_codes" ADD CONSTRAINT "qr_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qr_codes" ADD CONSTRAINT "qr_codes_user_coupon_id_user_coupons_id_fk" FOREIGN KEY ("user_coupon_id") REFERENCES "public"."user_coupons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_coupons" ADD CONSTRAINT "user_coupons_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_coupons" ADD CONSTRAINT "user_coupons_coupon_id_coupons_id_fk" FOREIGN KEY ("coupon_id") REFERENCES "public"."coupons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_admin_roles" ADD CONSTRAINT "user_admin_roles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_admin_roles" ADD CONSTRAINT "user_admin_roles_assigned_by_users_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_profiles" ADD CONSTRAINT "user_profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_profiles" ADD CONSTRAINT "user_profiles_referrer_id_users_id_fk" FOREIGN KEY ("referrer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transfers" ADD CONSTRAINT "ledger_transfers_debit_ledger_accounts_id_fk" FOREIGN KEY ("debit") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transfers" ADD CONSTRAINT "ledger_transfers_credit_ledger_accounts_id_fk" FOREIGN KEY ("credit") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mileage_accounts" ADD CONSTRAINT "mileage_accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mileage_lot_uses" ADD CONSTRAINT "mileage_lot_uses_transaction_id_mileage_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."mileage_transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mileage_lot_uses" ADD CONSTRAINT "mileage_lot_uses_lot_id_mileage_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."mileage_lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mileage_lots" ADD CONSTRAINT "mileage_lots_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mileage_lots" ADD CONSTRAINT "mileage_lots_transaction_id_mileage_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."mileage_transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mileage_transactions" ADD CONSTRAINT "mileage_transactions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_qr_hash_qr_codes_hash_fk" FOREIGN KEY ("qr_hash") REFERENCES "public"."qr_codes"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_user_coupon_id_user_coupons_id_fk" FOREIGN KEY ("user_coupon_id") REFERENCES "public"."user_coupons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_mileage_transaction_id_mileage_transactions_id_fk" FOREIGN KEY ("mileage_transaction_id") REFERENCES "public"."mileage_transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_rewards" ADD CONSTRAINT "referral_rewards_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_rewards" ADD CONSTRAINT "referral_rewards_referred_user_id_users_id_fk" FOREIGN KEY ("referred_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_rewards" ADD CONSTRAINT "referral_rewards_visit_id_referral_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."referral_visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_visits" ADD CONSTRAINT "referral_visits_referrer_id_users_id_fk" FOREIGN KEY ("referrer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_visits" ADD CONSTRAINT "referral_visits_converted_user_id_users_id_fk" FOREIGN KEY ("converted_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_details" ADD CONSTRAINT "settlement_details_settlement_id_settlement_requests_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlement_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_details" ADD CONSTRAINT "settlement_details_redemption_id_redemptions_id_fk" FOREIGN KEY ("redemption_id") REFERENCES "public"."redemptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_events" ADD CONSTRAINT "settlement_events_settlement_id_settlement_requests_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlement_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_events" ADD CONSTRAINT "settlement_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_requests" ADD CONSTRAINT "settlement_requests_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_requests" ADD CONSTRAINT "settlement_requests_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "business_applications_email_key" ON "business_applications" USING btree ("email") WHERE "business_applications"."status" in ('pending', 'approved');--> statement-breakpoint
CREATE UNIQUE INDEX "business_applications_registration_key" ON "business_applications" USING btree ("registration_number") WHERE "business_applications"."status" in ('pending', 'approved');--> statement-breakpoint
CREATE INDEX "business_applications_email_idx" ON "business_applications" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "business_applications_status_idx" ON "business_applications" USING btree ("status","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "businesses_owner_key" ON "businesses" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "businesses_registration_key" ON "businesses" USING btree ("registration_number") WHERE "businesses"."status" <> 'rejected';--> statement-breakpoint
CREATE INDEX "businesses_status_category_idx" ON "businesses" USING btree ("status","category","created_at");--> statement-breakpoint
CREATE INDEX "businesses_name_idx" ON "businesses" USING btree ("business_name");--> statement-breakpoint
CREATE UNIQUE INDEX "coupons_slug_key" ON "coupons" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "coupons_status_idx" ON "coupons" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "qr_codes_user_coupon_idx" ON "qr_codes" USING btree ("user_coupon_id") WHERE "qr_codes"."used_at" is null and "qr_codes"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "qr_codes_expiry_idx" ON "qr_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "user_coupons_user_coupon_key" ON "user_coupons" USING btree ("user_id","coupon_id");--> statement-breakpoint
CREATE INDEX "user_coupons_user_status_idx" ON "user_coupons" USING btree ("user_id","status","expires_at");--> statement-breakpoint
CREATE INDEX "user_coupons_coupon_status_idx" ON "user_coupons" USING btree ("coupon_id","status");--> statement-breakpoint
CREATE INDEX "user_coupons_expiry_idx" ON "user_coupons" USING btree ("expires_at") WHERE "user_coupons"."status" = 'active';--> statement-breakpoint
CREATE INDEX "idempotency_keys_expiry_idx" ON "idempotency_keys" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "refresh_tokens_session_idx" ON "refresh_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_user_idx" ON "sessions" USING btree ("user_id") WHERE "sessions"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "user_profiles_referral_code_key" ON "user_profiles" USING btree ("referral_code");--> statement-breakpoint
CREATE INDEX "user_profiles_referrer_idx" ON "user_profiles" USING btree ("referrer_id");--> statement-breakpoint
CREATE INDEX "user_profiles_phone_idx" ON "user_profiles" USING btree ("phone");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "users_role_status_idx" ON "users" USING btree ("role","status");--> statement-breakpoint
CREATE INDEX "ledger_accounts_budget_idx" ON "ledger_accounts" USING btree ("month","kind","category","shard");--> statement-breakpoint
CREATE INDEX "ledger_transfers_debit_idx" ON "ledger_transfers" USING btree ("debit","created_at");--> statement-breakpoint
CREATE INDEX "ledger_transfers_credit_idx" ON "ledger_transfers" USING btree ("credit","created_at");--> statement-breakpoint
CREATE INDEX "ledger_transfers_ref_idx" ON "ledger_transfers" USING btree ("ref_type","ref_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_transfers_reverses_key" ON "ledger_transfers" USING btree ("reverses");--> statement-breakpoint
CREATE INDEX "mileage_lot_uses_lot_idx" ON "mileage_lot_uses" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "mileage_lots_spendable_idx" ON "mileage_lots" USING btree ("user_id","expires_at","id") WHERE "mileage_lots"."remaining" > 0;--> statement-breakpoint
CREATE INDEX "mileage_lots_expiry_idx" ON "mileage_lots" USING btree ("expires_at") WHERE "mileage_lots"."remaining" > 0;--> statement-breakpoint
CREATE INDEX "mileage_lots_budget_idx" ON "mileage_lots" USING btree ("budget_month","budget_category") WHERE "mileage_lots"."remaining" > 0;--> statement-breakpoint
CREATE INDEX "mileage_transactions_user_created_idx" ON "mileage_transactions" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mileage_transactions_chain_key" ON "mileage_transactions" USING btree ("user_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "redemptions_transaction_no_key" ON "redemptions" USING btree ("transaction_no");--> statement-breakpoint
CREATE UNIQUE INDEX "redemptions_qr_key" ON "redemptions" USING btree ("qr_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "redemptions_user_coupon_key" ON "redemptions" USING btree ("user_coupon_id");--> statement-breakpoint
CREATE UNIQUE INDEX "redemptions_mileage_transaction_key" ON "redemptions" USING btree ("mileage_transaction_id");--> statement-breakpoint
CREATE INDEX "redemptions_business_day_idx" ON "redemptions" USING btree ("business_id","used_on","used_at");--> statement-breakpoint
CREATE INDEX "redemptions_user_day_idx" ON "redemptions" USING btree ("user_id","type","used_on");--> statement-breakpoint
CREATE UNIQUE INDEX "referral_rewards_referred_side_key" ON "referral_rewards" USING btree ("referred_user_id","side");--> statement-breakpoint
CREATE INDEX "referral_rewards_user_idx" ON "referral_rewards" USING btree ("user_id","side","created_at");--> statement-breakpoint
CREATE INDEX "referral_visits_code_visited_idx" ON "referral_visits" USING btree ("referral_code","visited_at");--> statement-breakpoint
CREATE INDEX "referral_visits_referrer_idx" ON "referral_visits" USING btree ("referrer_id","visited_at");--> statement-breakpoint
CREATE UNIQUE INDEX "referral_visits_converted_user_key" ON "referral_visits" USING btree ("converted_user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "settlement_details_live_use_key" ON "settlement_details" USING btree ("redemption_id") WHERE "settlement_details"."live";--> statement-breakpoint
CREATE INDEX "settlement_events_settlement_idx" ON "settlement_events" USING btree ("settlement_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "settlement_requests_no_key" ON "settlement_requests" USING btree ("settlement_no");--> statement-breakpoint
CREATE UNIQUE INDEX "settlement_requests_open_key" ON "settlement_requests" USING btree ("business_id","settlement_date") WHERE "settlement_requests"."status" in ('pending', 'approved', 'reconciling');--> statement-breakpoint
CREATE INDEX "settlement_requests_business_idx" ON "settlement_requests" USING btree ("business_id","settlement_date");--> statement-breakpoint
CREATE INDEX "settlement_requests_status_idx" ON "settlement_requests" USING btree ("status","requested_at");--> statement-breakpoint
CREATE INDEX "audit_logs_entity_idx" ON "audit_logs" USING btree ("entity_type","entity_id");--> statement-breakpoint
CREATE INDEX "audit_logs_actor_idx" ON "audit_logs" USING btree ("actor_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_logs_created_idx" ON "audit_logs" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_seq_idx" ON "outbox" USING btree ("seq");