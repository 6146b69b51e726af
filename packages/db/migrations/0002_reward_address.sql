ALTER TABLE "referral_rewards" ADD COLUMN "ip" text;--> statement-breakpoint
CREATE INDEX "referral_rewards_ip_idx" ON "referral_rewards" USING btree ("ip","created_at");