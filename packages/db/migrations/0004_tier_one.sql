CREATE TYPE "public"."budget_part" AS ENUM('total', 'referral', 'coupon', 'event', 'settlement');--> statement-breakpoint
CREATE TYPE "public"."budget_service" AS ENUM('referral', 'new_coupon', 'signup_coupon', 'event_coupon', 'coupon_use', 'mileage_use', 'event', 'qr_event', 'new_signups');--> statement-breakpoint
CREATE TYPE "public"."budget_stage" AS ENUM('normal', 'warning', 'danger', 'critical', 'blocked', 'exhausted');--> statement-breakpoint
CREATE TYPE "public"."emergency_action" AS ENUM('limit_services', 'emergency_stop', 'reduce_rewards');--> statement-breakpoint
CREATE TYPE "public"."marketer_content_type" AS ENUM('education', 'campaign', 'tips', 'success_story');--> statement-breakpoint
CREATE TYPE "public"."marketer_level" AS ENUM('beginner', 'intermediate', 'advanced');--> statement-breakpoint
CREATE TYPE "public"."regional_content_type" AS ENUM('tourist', 'photospot', 'restaurant');--> statement-breakpoint
CREATE TYPE "public"."approval_status" AS ENUM('pending', 'confirmed', 'rejected', 'expired');--> statement-breakpoint
CREATE TYPE "public"."file_kind" AS ENUM('image', 'document');--> statement-breakpoint
CREATE TYPE "public"."notification_type" AS ENUM('referral', 'coupon', 'event', 'system', 'mileage', 'review', 'qr', 'approval');--> statement-breakpoint
CREATE TYPE "public"."push_platform" AS ENUM('ios', 'android', 'web');--> statement-breakpoint
CREATE TYPE "public"."reward_policy_reward_type" AS ENUM('point', 'cash', 'coupon', 'discount');--> statement-breakpoint
CREATE TYPE "public"."reward_policy_status" AS ENUM('active', 'inactive', 'deleted');--> statement-breakpoint
CREATE TYPE "public"."reward_policy_type" AS ENUM('referral_recommender', 'referral_referee', 'review', 'store_visit', 'qr_first_use', 'repeat_purchase', 'signup');--> statement-breakpoint
ALTER TYPE "public"."qr_purpose" ADD VALUE 'discount';--> statement-breakpoint
ALTER TYPE "public"."redemption_type" ADD VALUE 'discount';--> statement-breakpoint
CREATE TABLE "budget_days" (
	"day" date PRIMARY KEY NOT NULL,
	"granted" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "budget_days_not_negative" CHECK ("budget_days"."granted" >= 0)
);
--> statement-breakpoint
CREATE TABLE "budget_reductions" (
	"id" smallint PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	"actor_id" uuid
);
--> statement-breakpoint
CREATE TABLE "budget_stages" (
	"month" text NOT NULL,
	"part" "budget_part" NOT NULL,
	"stage" "budget_stage" NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "budget_stages_month_part_pk" PRIMARY KEY("month","part")
);
--> statement-breakpoint
CREATE TABLE "budget_switches" (
	"service" "budget_service" PRIMARY KEY NOT NULL,
	"action" "emergency_action" NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone,
	"actor_id" uuid
);
--> statement-breakpoint
CREATE TABLE "business_exposures" (
	"business_id" uuid NOT NULL,
	"day" date NOT NULL,
	"main" integer DEFAULT 0 NOT NULL,
	"pick" integer DEFAULT 0 NOT NULL,
	"category" integer DEFAULT 0 NOT NULL,
	"search" integer DEFAULT 0 NOT NULL,
	"click" integer DEFAULT 0 NOT NULL,
	"last_main_at" timestamp with time zone,
	CONSTRAINT "business_exposures_business_id_day_pk" PRIMARY KEY("business_id","day")
);
--> statement-breakpoint
CREATE TABLE "business_images" (
	"id" uuid PRIMARY KEY NOT NULL,
	"business_id" uuid NOT NULL,
	"file" text NOT NULL,
	"is_main" boolean NOT NULL,
	"display_order" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "daily_picks" (
	"day" date NOT NULL,
	"theme" text NOT NULL,
	"position" smallint NOT NULL,
	"business_id" uuid NOT NULL,
	CONSTRAINT "daily_picks_day_theme_position_pk" PRIMARY KEY("day","theme","position")
);
--> statement-breakpoint
CREATE TABLE "exposure_rotations" (
	"starts_at" timestamp with time zone NOT NULL,
	"position" smallint NOT NULL,
	"business_id" uuid NOT NULL,
	CONSTRAINT "exposure_rotations_starts_at_position_pk" PRIMARY KEY("starts_at","position")
);
--> statement-breakpoint
CREATE TABLE "featured_businesses" (
	"position" smallint PRIMARY KEY NOT NULL,
	"business_id" uuid NOT NULL,
	CONSTRAINT "featured_businesses_businessId_unique" UNIQUE("business_id")
);
--> statement-breakpoint
CREATE TABLE "home_banners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"image_url" text NOT NULL,
	"link" text,
	"display_order" smallint NOT NULL,
	"scheduled_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "home_configs" (
	"id" smallint PRIMARY KEY NOT NULL,
	"category_order" text[] NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid
);
--> statement-breakpoint
CREATE TABLE "marketer_contents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"content_body" text NOT NULL,
	"published_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"removed_at" timestamp with time zone,
	"content_type" "marketer_content_type" NOT NULL,
	"video_url" text,
	"target_level" "marketer_level" NOT NULL,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regional_contents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"content_body" text NOT NULL,
	"published_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"removed_at" timestamp with time zone,
	"content_type" "regional_content_type" NOT NULL,
	"description" text NOT NULL,
	"images" text[] DEFAULT '{}' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"is_featured" boolean DEFAULT false NOT NULL,
	"display_order" smallint DEFAULT 0 NOT NULL,
	"view_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"input" text NOT NULL,
	"summary" jsonb NOT NULL,
	"status" "approval_status" DEFAULT 'pending' NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "approvals_two_people" CHECK ("approvals"."decided_by" <> "approvals"."requested_by"),
	CONSTRAINT "approvals_decided" CHECK (("approvals"."status" in ('confirmed', 'rejected')) = ("approvals"."decided_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "backup_codes" (
	"user_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"pending" boolean NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "backup_codes_user_id_code_hash_pk" PRIMARY KEY("user_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "login_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "passkey_challenges" (
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"challenge" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "passkey_challenges_user_id_purpose_pk" PRIMARY KEY("user_id","purpose")
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"backed_up" boolean NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "password_resets" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "social_identities" (
	"provider" "auth_provider" NOT NULL,
	"subject" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "social_identities_provider_subject_pk" PRIMARY KEY("provider","subject"),
	CONSTRAINT "social_identities_provider" CHECK ("social_identities"."provider" <> 'password')
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"secret" text,
	"pending_secret" text,
	"enabled_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"failed_codes" smallint DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"name" text PRIMARY KEY NOT NULL,
	"kind" "file_kind" NOT NULL,
	"purpose" text NOT NULL,
	"original_name" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"owner_id" uuid,
	"applicant_email" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "password_history" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"type" "notification_type" NOT NULL,
	"template" text NOT NULL,
	"data" jsonb NOT NULL,
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_tokens" (
	"token" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"platform" "push_platform" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referral_days" (
	"day" date PRIMARY KEY NOT NULL,
	"referrer_points" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "referral_days_not_negative" CHECK ("referral_days"."referrer_points" >= 0)
);
--> statement-breakpoint
CREATE TABLE "referral_stats" (
	"period" text NOT NULL,
	"user_id" uuid NOT NULL,
	"referrals" integer NOT NULL,
	"reached_at" timestamp with time zone NOT NULL,
	CONSTRAINT "referral_stats_period_user_id_pk" PRIMARY KEY("period","user_id"),
	CONSTRAINT "referral_stats_positive" CHECK ("referral_stats"."referrals" > 0)
);
--> statement-breakpoint
CREATE TABLE "reward_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" "reward_policy_type" NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"reward_type" "reward_policy_reward_type" NOT NULL,
	"amount" bigint,
	"conditions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"priority" integer DEFAULT 1 NOT NULL,
	"status" "reward_policy_status" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reward_policies_amount" CHECK (("reward_policies"."amount" is null) = ("reward_policies"."type" in ('referral_recommender', 'referral_referee')) and ("reward_policies"."amount" >= 0) is not false)
);
--> statement-breakpoint
CREATE TABLE "reward_policy_history" (
	"id" uuid PRIMARY KEY NOT NULL,
	"policy_id" uuid NOT NULL,
	"field" text NOT NULL,
	"old_value" jsonb,
	"new_value" jsonb,
	"actor_id" uuid,
	"reason" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_seals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"through_written_by" "xid8" NOT NULL,
	"through_seq" bigint NOT NULL,
	"row_ids" uuid[] NOT NULL,
	"row_hashes" text[] NOT NULL,
	"previous_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ip_blacklist" (
	"ip" "inet" PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"blocked_until" timestamp with time zone,
	"strikes" smallint DEFAULT 0 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_counts" (
	"minute" timestamp with time zone PRIMARY KEY NOT NULL,
	"requests" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "qr_codes" DROP CONSTRAINT "qr_codes_coupon_purpose";--> statement-breakpoint
ALTER TABLE "user_coupons" DROP CONSTRAINT "user_coupons_reserved_positive";--> statement-breakpoint
ALTER TABLE "redemptions" DROP CONSTRAINT "redemptions_kind";--> statement-breakpoint
DROP INDEX "outbox_seq_idx";--> statement-breakpoint
DROP INDEX "businesses_status_category_idx";--> statement-breakpoint
DROP INDEX "businesses_name_idx";--> statement-breakpoint
DROP INDEX "qr_codes_expiry_idx";--> statement-breakpoint
DROP INDEX "user_coupons_user_coupon_key";--> statement-breakpoint
DROP INDEX "users_role_status_idx";--> statement-breakpoint
DROP INDEX "audit_logs_entity_idx";--> statement-breakpoint
ALTER TABLE "businesses" ALTER COLUMN "registration_number" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "user_profiles" ALTER COLUMN "referral_code" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "budget_settings" ADD COLUMN "daily_limit" bigint DEFAULT 1666666 NOT NULL;--> statement-breakpoint
ALTER TABLE "budget_settings" ADD COLUMN "warning_threshold" smallint DEFAULT 70 NOT NULL;--> statement-breakpoint
ALTER TABLE "budget_settings" ADD COLUMN "danger_threshold" smallint DEFAULT 85 NOT NULL;--> statement-breakpoint
ALTER TABLE "budget_settings" ADD COLUMN "critical_threshold" smallint DEFAULT 95 NOT NULL;--> statement-breakpoint
ALTER TABLE "businesses" ADD COLUMN "menu" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "businesses" ADD COLUMN "price_range" text;--> statement-breakpoint
ALTER TABLE "businesses" ADD COLUMN "facilities" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "businesses" ADD COLUMN "status_reason" text;--> statement-breakpoint
ALTER TABLE "businesses" ADD COLUMN "approved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "remaining_quantity" integer;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "coupons" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "user_coupons" ADD COLUMN "code_hash" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "stepped_up_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "password_changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "must_change_password" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "temporary_password_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "notes" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "anonymised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "referral_rewards" ADD COLUMN "left_out" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "referral_rewards" ADD COLUMN "claimed_coupon_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_logs" ADD COLUMN "written_by" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_logs" ADD COLUMN "seq" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "audit_logs_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "written_by" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "budget_reductions" ADD CONSTRAINT "budget_reductions_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_switches" ADD CONSTRAINT "budget_switches_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_exposures" ADD CONSTRAINT "business_exposures_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_images" ADD CONSTRAINT "business_images_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "business_images" ADD CONSTRAINT "business_images_file_files_name_fk" FOREIGN KEY ("file") REFERENCES "public"."files"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_picks" ADD CONSTRAINT "daily_picks_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exposure_rotations" ADD CONSTRAINT "exposure_rotations_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "featured_businesses" ADD CONSTRAINT "featured_businesses_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_configs" ADD CONSTRAINT "home_configs_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketer_contents" ADD CONSTRAINT "marketer_contents_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regional_contents" ADD CONSTRAINT "regional_contents_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backup_codes" ADD CONSTRAINT "backup_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_challenges" ADD CONSTRAINT "login_challenges_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_challenges" ADD CONSTRAINT "passkey_challenges_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "social_identities" ADD CONSTRAINT "social_identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_history" ADD CONSTRAINT "password_history_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_tokens" ADD CONSTRAINT "push_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_stats" ADD CONSTRAINT "referral_stats_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reward_policy_history" ADD CONSTRAINT "reward_policy_history_policy_id_reward_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."reward_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reward_policy_history" ADD CONSTRAINT "reward_policy_history_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "business_exposures_day_idx" ON "business_exposures" USING btree ("day");--> statement-breakpoint
CREATE INDEX "business_images_business_idx" ON "business_images" USING btree ("business_id","display_order");--> statement-breakpoint
CREATE UNIQUE INDEX "business_images_main_key" ON "business_images" USING btree ("business_id") WHERE "business_images"."is_main";--> statement-breakpoint
CREATE INDEX "home_banners_order_idx" ON "home_banners" USING btree ("display_order");--> statement-breakpoint
CREATE INDEX "marketer_contents_recent_idx" ON "marketer_contents" USING btree ("published_at" DESC NULLS FIRST,"id") WHERE "marketer_contents"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "marketer_contents_type_idx" ON "marketer_contents" USING btree ("content_type","published_at" DESC NULLS FIRST,"id") WHERE "marketer_contents"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "regional_contents_order_idx" ON "regional_contents" USING btree ("display_order","published_at" DESC NULLS FIRST,"id") WHERE "regional_contents"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "regional_contents_type_idx" ON "regional_contents" USING btree ("content_type","display_order","published_at" DESC NULLS FIRST,"id") WHERE "regional_contents"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "regional_contents_tags_idx" ON "regional_contents" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "approvals_status_idx" ON "approvals" USING btree ("status","requested_at");--> statement-breakpoint
CREATE INDEX "approvals_requested_idx" ON "approvals" USING btree ("requested_at");--> statement-breakpoint
CREATE INDEX "login_challenges_expiry_idx" ON "login_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "passkey_challenges_expiry_idx" ON "passkey_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "passkeys_credential_key" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkeys_user_idx" ON "passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "password_resets_user_idx" ON "password_resets" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "password_resets_expiry_idx" ON "password_resets" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "social_identities_user_key" ON "social_identities" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "files_owner_idx" ON "files" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "files_applicant_idx" ON "files" USING btree ("applicant_email");--> statement-breakpoint
CREATE INDEX "files_erased_idx" ON "files" USING btree ("name") WHERE "files"."purpose" = 'erased';--> statement-breakpoint
CREATE INDEX "password_history_user_idx" ON "password_history" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("user_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_created_idx" ON "notifications" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "push_tokens_user_idx" ON "push_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "referral_stats_rank_idx" ON "referral_stats" USING btree ("period","referrals" DESC NULLS FIRST,"reached_at","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reward_policies_active_type_key" ON "reward_policies" USING btree ("type") WHERE "reward_policies"."status" = 'active';--> statement-breakpoint
CREATE INDEX "reward_policy_history_policy_idx" ON "reward_policy_history" USING btree ("policy_id","at");--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_rewards" ADD CONSTRAINT "referral_rewards_claimed_coupon_id_user_coupons_id_fk" FOREIGN KEY ("claimed_coupon_id") REFERENCES "public"."user_coupons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "businesses_created_idx" ON "businesses" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "businesses_recent_idx" ON "businesses" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "businesses_rating_idx" ON "businesses" USING btree ("status","avg_rating","review_count","id");--> statement-breakpoint
CREATE INDEX "businesses_reviews_idx" ON "businesses" USING btree ("status","review_count","id");--> statement-breakpoint
CREATE INDEX "businesses_slots_idx" ON "businesses" USING btree ("status","category","display_time_slots");--> statement-breakpoint
CREATE INDEX "businesses_position_idx" ON "businesses" USING gist (point("longitude", "latitude"));--> statement-breakpoint
CREATE INDEX "businesses_search_idx" ON "businesses" USING gin (search_grams("business_name" || ' ' || coalesce("description", '') || ' ' || "address"));--> statement-breakpoint
CREATE INDEX "coupons_created_idx" ON "coupons" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "coupons_search_idx" ON "coupons" USING gin (search_grams("name" || ' ' || coalesce("description", '')));--> statement-breakpoint
CREATE UNIQUE INDEX "user_coupons_code_key" ON "user_coupons" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "user_coupons_issued_idx" ON "user_coupons" USING btree ("issued_at");--> statement-breakpoint
CREATE INDEX "user_coupons_coupon_issued_idx" ON "user_coupons" USING btree ("coupon_id","issued_at","id");--> statement-breakpoint
CREATE INDEX "user_coupons_coupon_used_idx" ON "user_coupons" USING btree ("coupon_id","used_at") WHERE "user_coupons"."used_at" is not null;--> statement-breakpoint
CREATE INDEX "refresh_tokens_expiry_idx" ON "refresh_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_user_expiry_idx" ON "sessions" USING btree ("user_id","expires_at");--> statement-breakpoint
CREATE INDEX "sessions_expiry_idx" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_address_idx" ON "sessions" USING btree ("created_at") WHERE "sessions"."ip" is not null or "sessions"."user_agent" is not null;--> statement-breakpoint
CREATE INDEX "user_profiles_phone_search_idx" ON "user_profiles" USING gin (search_grams(replace("phone", '-', '')));--> statement-breakpoint
CREATE INDEX "user_profiles_university_idx" ON "user_profiles" USING btree ("university");--> statement-breakpoint
CREATE INDEX "users_closed_idx" ON "users" USING btree ("id") WHERE "users"."status" <> 'active';--> statement-breakpoint
CREATE INDEX "users_created_idx" ON "users" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "users_last_login_idx" ON "users" USING btree ("last_login_at" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "users_login_count_idx" ON "users" USING btree ("login_count","id");--> statement-breakpoint
CREATE INDEX "users_name_idx" ON "users" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "users_search_idx" ON "users" USING gin (search_grams("name" || ' ' || "email"));--> statement-breakpoint
CREATE INDEX "users_idle_idx" ON "users" USING btree (coalesce("last_login_at", "created_at")) WHERE "users"."role" = 'user' and "users"."anonymised_at" is null;--> statement-breakpoint
CREATE INDEX "mileage_transactions_created_idx" ON "mileage_transactions" USING brin ("created_at");--> statement-breakpoint
CREATE INDEX "redemptions_used_at_idx" ON "redemptions" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "referral_rewards_created_idx" ON "referral_rewards" USING btree ("side","created_at");--> statement-breakpoint
CREATE INDEX "referral_rewards_address_idx" ON "referral_rewards" USING btree ("created_at") WHERE "referral_rewards"."ip" is not null;--> statement-breakpoint
CREATE INDEX "referral_visits_ip_idx" ON "referral_visits" USING btree ("ip","visited_at");--> statement-breakpoint
CREATE INDEX "referral_visits_visited_idx" ON "referral_visits" USING btree ("visited_at");--> statement-breakpoint
CREATE INDEX "referral_visits_address_idx" ON "referral_visits" USING btree ("visited_at") WHERE "referral_visits"."ip" is not null or "referral_visits"."user_agent" is not null;--> statement-breakpoint
CREATE INDEX "settlement_requests_requested_idx" ON "settlement_requests" USING btree ("requested_at");--> statement-breakpoint
CREATE INDEX "settlement_requests_budget_idx" ON "settlement_requests" USING btree ("budget_month","business_id");--> statement-breakpoint
CREATE INDEX "audit_logs_order_idx" ON "audit_logs" USING btree ("written_by","seq");--> statement-breakpoint
CREATE INDEX "audit_logs_action_idx" ON "audit_logs" USING btree ("action","created_at");--> statement-breakpoint
CREATE INDEX "audit_logs_entity_type_idx" ON "audit_logs" USING btree ("entity_type","created_at");--> statement-breakpoint
CREATE INDEX "outbox_order_idx" ON "outbox" USING btree ("written_by","seq");--> statement-breakpoint
CREATE INDEX "outbox_waiting_idx" ON "outbox" USING btree ("seq") WHERE "outbox"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_recipient_idx" ON "outbox" USING btree ("recipient_id","written_by","seq");--> statement-breakpoint
CREATE INDEX "businesses_status_category_idx" ON "businesses" USING btree ("status","category");--> statement-breakpoint
CREATE INDEX "businesses_name_idx" ON "businesses" USING btree ("status","business_name","id");--> statement-breakpoint
CREATE INDEX "qr_codes_expiry_idx" ON "qr_codes" USING btree ("expires_at") WHERE "qr_codes"."used_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "user_coupons_user_coupon_key" ON "user_coupons" USING btree ("user_id","coupon_id") WHERE "user_coupons"."code_hash" is null;--> statement-breakpoint
CREATE INDEX "users_role_status_idx" ON "users" USING btree ("role","status","created_at");--> statement-breakpoint
CREATE INDEX "audit_logs_entity_idx" ON "audit_logs" USING btree ("entity_type","entity_id","created_at");--> statement-breakpoint
ALTER TABLE "businesses" DROP COLUMN "images";--> statement-breakpoint
ALTER TABLE "budget_settings" ADD CONSTRAINT "budget_settings_thresholds" CHECK (0 < "budget_settings"."warning_threshold" and "budget_settings"."warning_threshold" < "budget_settings"."danger_threshold"
        and "budget_settings"."danger_threshold" < "budget_settings"."critical_threshold" and "budget_settings"."critical_threshold" < 98);--> statement-breakpoint
ALTER TABLE "budget_settings" ADD CONSTRAINT "budget_settings_daily_limit" CHECK ("budget_settings"."daily_limit" >= 0);--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_quantity" CHECK (("coupons"."total_quantity" is null) = ("coupons"."remaining_quantity" is null)
        and ("coupons"."remaining_quantity" between 0 and "coupons"."total_quantity") is not false);--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_dates" CHECK (("coupons"."valid_from" < "coupons"."valid_until") is not false);--> statement-breakpoint
ALTER TABLE "qr_codes" ADD CONSTRAINT "qr_codes_coupon_purpose" CHECK (("qr_codes"."purpose" = 'mileage') = ("qr_codes"."user_coupon_id" is null));--> statement-breakpoint
ALTER TABLE "user_coupons" ADD CONSTRAINT "user_coupons_reserved_not_negative" CHECK ("user_coupons"."reserved_amount" >= 0);--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_kind" CHECK (case "redemptions"."type"
        when 'mileage' then "redemptions"."mileage_transaction_id" is not null and "redemptions"."user_coupon_id" is null
          and "redemptions"."share_amount" > 0
        else "redemptions"."user_coupon_id" is not null and "redemptions"."mileage_transaction_id" is null
          and "redemptions"."purchase_amount" is not null and "redemptions"."discount_amount" between 1 and "redemptions"."purchase_amount"
          and "redemptions"."share_amount" <= "redemptions"."discount_amount"
      end);