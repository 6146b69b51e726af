CREATE TABLE "sign_in_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spent_captchas" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "sign_in_failures_expiry_idx" ON "sign_in_failures" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "spent_captchas_expiry_idx" ON "spent_captchas" USING btree ("expires_at");