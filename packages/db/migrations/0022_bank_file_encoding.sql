CREATE TYPE "public"."bank_file_encoding" AS ENUM('utf-8', 'euc-kr');--> statement-breakpoint
ALTER TABLE "bank_files" ADD COLUMN "encoding" "bank_file_encoding" DEFAULT 'utf-8' NOT NULL;