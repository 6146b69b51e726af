ALTER TYPE "public"."bank_file_status" ADD VALUE 'cancelled';--> statement-breakpoint
ALTER TABLE "bank_files" ADD COLUMN "downloaded_at" timestamp with time zone;--> statement-breakpoint
-- Nobody knows which of the files before this one have left Buzz: all of them may have.
UPDATE "bank_files" SET "downloaded_at" = "created_at";
