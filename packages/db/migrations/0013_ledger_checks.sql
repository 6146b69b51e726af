CREATE TABLE "ledger_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"transfers" bigint NOT NULL,
	"balances" jsonb NOT NULL,
	"violations" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "ledger_checks_checked_idx" ON "ledger_checks" USING btree ("checked_at");