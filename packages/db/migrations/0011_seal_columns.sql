-- Makes room for sealed values and their look-up hashes. SQL cannot encrypt: what stands there in plain text is sealed
-- by src/migrate.ts, with the keys, between this migration and the next one.
CREATE DOMAIN "sealed_text" AS text CHECK (VALUE ~ '^\w{1,16}:[A-Za-z0-9_-]{38,}$');--> statement-breakpoint
CREATE DOMAIN "lookup_hash" AS text CHECK (VALUE ~ '^[A-Za-z0-9_-]{43}$');--> statement-breakpoint
ALTER TABLE "users" DROP CONSTRAINT "users_email_lowercase";--> statement-breakpoint
DROP INDEX "user_profiles_phone_search_idx";--> statement-breakpoint
DROP INDEX "business_applications_email_key";--> statement-breakpoint
DROP INDEX "business_applications_registration_key";--> statement-breakpoint
DROP INDEX "business_applications_email_idx";--> statement-breakpoint
DROP INDEX "businesses_registration_key";--> statement-breakpoint
DROP INDEX "files_applicant_idx";--> statement-breakpoint
DROP INDEX "user_profiles_phone_idx";--> statement-breakpoint
DROP INDEX "users_email_key";--> statement-breakpoint
DROP INDEX "users_search_idx";--> statement-breakpoint
ALTER TABLE "business_applications" ADD COLUMN "registration_number_hash" "lookup_hash", ADD COLUMN "email_hash" "lookup_hash";--> statement-breakpoint
ALTER TABLE "businesses" ADD COLUMN "registration_number_hash" "lookup_hash";--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "applicant_hash" "lookup_hash";--> statement-breakpoint
ALTER TABLE "user_profiles" ADD COLUMN "phone_hash" "lookup_hash";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_hash" "lookup_hash";--> statement-breakpoint
CREATE UNIQUE INDEX "business_applications_email_key" ON "business_applications" USING btree ("email_hash") WHERE "business_applications"."status" in ('pending', 'approved');--> statement-breakpoint
CREATE UNIQUE INDEX "business_applications_registration_key" ON "business_applications" USING btree ("registration_number_hash") WHERE "business_applications"."status" in ('pending', 'approved');--> statement-breakpoint
CREATE INDEX "business_applications_email_idx" ON "business_applications" USING btree ("email_hash","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "businesses_registration_key" ON "businesses" USING btree ("registration_number_hash") WHERE "businesses"."status" <> 'rejected';--> statement-breakpoint
CREATE INDEX "files_applicant_idx" ON "files" USING btree ("applicant_hash");--> statement-breakpoint
CREATE INDEX "user_profiles_phone_idx" ON "user_profiles" USING btree ("phone_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree ("email_hash");--> statement-breakpoint
CREATE INDEX "users_search_idx" ON "users" USING gin (search_grams("name"));
