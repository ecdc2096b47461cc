WITH wanted AS MATERIALIZED (
  SELECT DISTINCT CASE WHEN CASE WHEN account_id_text ~ '^(0|-?[1-9][0-9]{0,37})$' THEN CAST(account_id_text AS numeric) END BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(account_id_text AS bigint) END AS account_id
  FROM unnest(CAST($account_ids AS text[])) AS bound (account_id_text)
),
accounts AS NOT MATERIALIZED (
  SELECT "id" AS "account_id", "email" AS "current_email"
  FROM "app"."accounts"
)
SELECT
  CAST(accounts.account_id AS text) COLLATE "C" AS account_id,
  CAST(accounts.current_email AS text) COLLATE "C" AS current_email
FROM accounts
JOIN wanted ON accounts.account_id = wanted.account_id
ORDER BY account_id, current_email;
