CREATE TRIGGER reward_policy_history_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON reward_policy_history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
INSERT INTO home_configs (id, category_order) VALUES (1, '{cafe,restaurant,bar,shop,etc}');--> statement-breakpoint
INSERT INTO reward_policies (id, type, name, description, reward_type, amount, conditions, status) VALUES
  ('01900000-0000-7000-8000-000000000101', 'referral_recommender', '추천인 보상', '초대한 사람이 가입하면 받는 마일리지', 'point', NULL, '{}', 'active'),
  ('01900000-0000-7000-8000-000000000102', 'referral_referee', '초대받은 사람 보상', '초대 코드로 가입하면 받는 마일리지와 쿠폰', 'point', NULL, '{}', 'active'),
  ('01900000-0000-7000-8000-000000000103', 'review', '리뷰 보상', '승인된 리뷰마다 한 번', 'point', 50, '{}', 'active'),
  ('01900000-0000-7000-8000-000000000104', 'signup', '가입 보상', '초대 없이 가입해도 받는 마일리지', 'point', 1000, '{"maxRewards": 1}', 'inactive'),
  ('01900000-0000-7000-8000-000000000105', 'store_visit', '매장 방문 보상', '가맹점을 처음 이용하면 한 번', 'point', 500, '{"maxRewards": 1}', 'inactive'),
  ('01900000-0000-7000-8000-000000000106', 'qr_first_use', '첫 QR 사용 보상', '초대한 사람의 첫 QR 사용에 대해 추천인에게', 'cash', 5000, '{"minOrderAmount": 30000, "maxRewards": 1}', 'inactive'),
  ('01900000-0000-7000-8000-000000000107', 'repeat_purchase', '재구매 보상', '초대한 사람의 재구매에 대해 추천인에게', 'point', 500, '{"minOrderAmount": 10000, "maxRewards": 5}', 'inactive');
--> statement-breakpoint
CREATE TRIGGER audit_seals_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
INSERT INTO referral_stats (period, user_id, referrals, reached_at)
  SELECT period, user_id, count(*), max(created_at) FROM referral_rewards
  CROSS JOIN LATERAL (VALUES ('all'),
    (to_char(created_at AT TIME ZONE 'Asia/Seoul', 'YYYY-MM')),
    (to_char(date_trunc('week', created_at AT TIME ZONE 'Asia/Seoul'), 'YYYY-MM-DD'))) AS own(period)
  WHERE side = 'referrer' AND status <> 'denied' GROUP BY period, user_id;
