WITH wanted AS (
  SELECT DISTINCT if(toString(toUInt64OrNull(account_id_text)) = account_id_text, toUInt64OrNull(account_id_text), NULL) AS account_id
  FROM (SELECT 1) AS one
  ARRAY JOIN {account_ids:Array(String)} AS account_id_text
),
accounts AS (
  SELECT source."id" AS "account_id", source."email" AS "current_email"
  FROM "app"."accounts" AS source
  WHERE source."id" IN (SELECT account_id FROM wanted)
)
SELECT
  toString(accounts.account_id) AS account_id,
  toString(accounts.current_email) AS current_email
FROM accounts
JOIN wanted ON accounts.account_id = wanted.account_id
ORDER BY account_id, current_email;
