CREATE INDEX "business_applications_created_idx" ON "business_applications" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "business_applications_name_idx" ON "business_applications" USING btree ("business_name","id");--> statement-breakpoint
CREATE INDEX "coupons_name_idx" ON "coupons" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "coupons_end_idx" ON "coupons" USING btree ("valid_until","id");--> statement-breakpoint
CREATE INDEX "settlement_requests_day_idx" ON "settlement_requests" USING btree ("settlement_date","id");--> statement-breakpoint
CREATE INDEX "settlement_requests_amount_idx" ON "settlement_requests" USING btree ("total_amount","id");--> statement-breakpoint
CREATE INDEX "settlement_requests_approved_idx" ON "settlement_requests" USING btree ("approved_at" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "settlement_requests_paid_idx" ON "settlement_requests" USING btree ("paid_at" DESC NULLS LAST,"id" DESC NULLS FIRST);