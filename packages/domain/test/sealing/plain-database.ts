import { createCipheriv, randomBytes } from "node:crypto";
import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import { hashPassword } from "../../src/auth/passwords.js";
import type { DataKey } from "../../src/index.js";
import { newId } from "../../src/index.js";
import { PASSWORD } from "../../src/testing/index.js";

/** What stood in plain text before columns were sealed; the last one is of a hyphenless spelling. */
export const plain = {
  userEmail: "resident@buzz.example",
  ownerEmail: "owner@buzz.example",
  applicantEmail: "applicant@buzz.example",
  phone: "010-1234-5678",
  otherPhone: "010-9999-0000",
  shopPhone: "051-600-1234",
  shopNumber: "617-10-00001",
  applicantNumber: "617-10-00002",
  account: "101-2026-1234-01",
  holder: "김계좌",
  secret: "JBSWY3DPEHPK3PXP",
  answer: '{"json":{"ok":true,"data":"a temporary password"}}',
};

/** More people than are sealed at once. */
export const MEMBERS = 520;

export const ids = {
  user: newId(),
  owner: newId(),
  shop: newId(),
  application: newId(),
  settlement: newId(),
  approval: newId(),
};

/** How values were sealed before they were bound to their rows. */
function sealUnbound({ id, key }: DataKey, field: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(field));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** Fills a database of the schema before: people, a shop, an application, a settlement and what was sealed already. */
export async function fillPlain(db: Db, dataKey: DataKey): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  const sealed = (field: string, text: string) => sealUnbound(dataKey, field, text);
  const statements = [
    sql`insert into users (id, email, password_hash, name, role) values
      (${ids.user}, ${plain.userEmail}, ${hash}, '홍길동', 'user'),
      (${ids.owner}, ${plain.ownerEmail}, ${hash}, '김점주', 'business')`,
    sql`insert into user_profiles (user_id, referral_code, phone) values (${ids.user}, 'BUZZ-AAAAAA', ${plain.phone})`,
    sql`insert into businesses (id, owner_id, business_name, registration_number, category, address, phone, bank_name,
        bank_account_number, bank_account_holder, display_time_slots, status) values (${ids.shop}, ${ids.owner}, '가게',
        ${plain.shopNumber}, 'cafe', '부산', ${plain.shopPhone}, '부산은행', ${plain.account}, ${plain.holder}, '{lunch}',
        'approved')`,
    sql`insert into business_applications (id, email, password_hash, business_name, registration_number, category, address,
        phone, bank_name, bank_account_number, bank_account_holder, display_time_slots, documents, expires_at) values
        (${ids.application}, ${plain.applicantEmail}, ${hash}, '새 가게', ${plain.applicantNumber}, 'cafe', '부산',
        ${plain.shopPhone}, '부산은행', ${plain.account}, ${plain.holder}, '{lunch}', '[{"file": "documents/a.pdf"}]',
        now() + interval '100 years')`,
    sql`insert into files (name, kind, purpose, original_name, content_type, size, sha256, applicant_email) values
      ('documents/a.pdf', 'document', 'business', 'a.pdf', 'application/pdf', 1, '', ${plain.applicantEmail})`,
    sql`insert into settlement_requests (id, settlement_no, business_id, settlement_date, coupon_count, coupon_amount,
        mileage_count, mileage_amount, total_amount, bank_account_number, bank_account_holder, estimated_payment_date) values
        (${ids.settlement}, '#ST-1', ${ids.shop}, '2026-11-20', 1, 100, 0, 0, 100, ${plain.account}, ${plain.holder},
        '2026-11-25')`,
    sql`insert into two_factor (user_id, secret, pending_secret) values (${ids.owner},
      ${sealed("two_factor.secret", plain.secret)}, ${sealed("two_factor.secret", plain.secret)})`,
    sql`insert into idempotency_keys (caller_id, procedure, key, input_hash, answer, expires_at) values (${ids.user},
      'coupons.claim', 'a/key', '', ${sealed("idempotency_keys.answer", plain.answer)}, now() + interval '1 day')`,
    sql`insert into approvals (id, kind, input, summary, requested_by, expires_at) values (${ids.approval}, 'operator',
      ${sealed("approvals.input", plain.answer)}, '{}', ${ids.user}, now() + interval '1 day')`,
    sql`insert into users (id, email, name, role)
      select gen_random_uuid(), 'member' || n || '@buzz.example', '주민', 'user' from generate_series(1, ${MEMBERS}::int) n`,
    sql`insert into user_profiles (user_id, phone)
      select id, ${plain.otherPhone} from users where email like 'member%'`,
  ];
  for (const statement of statements) await db.execute(statement);
}
