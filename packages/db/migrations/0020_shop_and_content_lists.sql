CREATE INDEX "businesses_any_name_idx" ON "businesses" USING btree ("business_name","id");--> statement-breakpoint
CREATE INDEX "marketer_contents_title_idx" ON "marketer_contents" USING gin (search_grams("title"));--> statement-breakpoint
CREATE INDEX "regional_contents_title_idx" ON "regional_contents" USING gin (search_grams("title"));