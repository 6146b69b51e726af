CREATE TABLE "mileage_expiry_notices" (
	"user_id" uuid NOT NULL,
	"expires_on" date NOT NULL,
	"stage" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mileage_expiry_notices_user_id_expires_on_stage_pk" PRIMARY KEY("user_id","expires_on","stage")
);
--> statement-breakpoint
ALTER TABLE "mileage_expiry_notices" ADD CONSTRAINT "mileage_expiry_notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mileage_expiry_notices_day_idx" ON "mileage_expiry_notices" USING btree ("expires_on");