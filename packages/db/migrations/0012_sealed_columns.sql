-- From here on these columns take sealed values alone: a row that is still in plain text makes this migration fail, and
-- every table is written anew, without what it said before.
ALTER TABLE "users" ALTER COLUMN "email" SET DATA TYPE "sealed_text", ALTER COLUMN "email_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "user_profiles" ALTER COLUMN "phone" SET DATA TYPE "sealed_text";--> statement-breakpoint
ALTER TABLE "business_applications"
  ALTER COLUMN "registration_number" SET DATA TYPE "sealed_text", ALTER COLUMN "registration_number_hash" SET NOT NULL,
  ALTER COLUMN "phone" SET DATA TYPE "sealed_text",
  ALTER COLUMN "bank_account_number" SET DATA TYPE "sealed_text",
  ALTER COLUMN "bank_account_holder" SET DATA TYPE "sealed_text",
  ALTER COLUMN "email" SET DATA TYPE "sealed_text", ALTER COLUMN "email_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "businesses"
  ALTER COLUMN "registration_number" SET DATA TYPE "sealed_text",
  ALTER COLUMN "phone" SET DATA TYPE "sealed_text",
  ALTER COLUMN "bank_account_number" SET DATA TYPE "sealed_text",
  ALTER COLUMN "bank_account_holder" SET DATA TYPE "sealed_text";--> statement-breakpoint
ALTER TABLE "settlement_requests"
  ALTER COLUMN "bank_account_number" SET DATA TYPE "sealed_text",
  ALTER COLUMN "bank_account_holder" SET DATA TYPE "sealed_text";--> statement-breakpoint
ALTER TABLE "two_factor"
  ALTER COLUMN "secret" SET DATA TYPE "sealed_text",
  ALTER COLUMN "pending_secret" SET DATA TYPE "sealed_text";--> statement-breakpoint
ALTER TABLE "idempotency_keys" ALTER COLUMN "answer" SET DATA TYPE "sealed_text";--> statement-breakpoint
ALTER TABLE "approvals" ALTER COLUMN "input" SET DATA TYPE "sealed_text";--> statement-breakpoint
ALTER TABLE "user_profiles" ADD CONSTRAINT "user_profiles_phone_found" CHECK (("user_profiles"."phone" is null) = ("user_profiles"."phone_hash" is null));--> statement-breakpoint
ALTER TABLE "businesses" ADD CONSTRAINT "businesses_registration_found" CHECK (("businesses"."registration_number" is null) = ("businesses"."registration_number_hash" is null));--> statement-breakpoint
ALTER TABLE "files" DROP COLUMN "applicant_email";
