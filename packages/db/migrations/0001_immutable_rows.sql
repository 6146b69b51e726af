-- Books and logs only grow: a correction is a new row.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: rows are immutable', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END;
$$;--> statement-breakpoint
CREATE TRIGGER ledger_transfers_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfers
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER mileage_transactions_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON mileage_transactions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER audit_logs_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_logs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER settlement_events_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- What the programme cannot run without.
INSERT INTO categories (id, name_ko, name_en, icon, display_order) VALUES
  ('cafe', '카페', 'Café', 'coffee', 1),
  ('restaurant', '음식점', 'Restaurant', 'utensils', 2),
  ('bar', '술집', 'Bar', 'beer', 3),
  ('shop', '상점', 'Shop', 'shopping-bag', 4),
  ('etc', '기타', 'Other', 'sparkles', 5);--> statement-breakpoint
INSERT INTO ledger_accounts (id, kind) VALUES ('world', 'world'), ('payout', 'payout');--> statement-breakpoint
INSERT INTO coupons (id, slug, name, type, discount_type, discount_value, max_discount_amount) VALUES
  ('01900000-0000-7000-8000-000000000001', 'referee', '가입 축하 5,000원 쿠폰', 'signup', 'fixed', 5000, NULL),
  ('01900000-0000-7000-8000-000000000002', 'visitor', '방문 환영 3,000원 쿠폰', 'basic', 'fixed', 3000, NULL),
  ('01900000-0000-7000-8000-000000000003', 'referral', '추천 감사 10% 쿠폰', 'referral', 'percentage', 10, 10000),
  ('01900000-0000-7000-8000-000000000004', 'event', '이벤트 30% 쿠폰', 'event', 'percentage', 30, 10000);
