WITH wanted AS MATERIALIZED (
  SELECT DISTINCT CASE WHEN CASE WHEN account_id_text ~ '^(0|-?[1-9][0-9]{0,37})$' THEN CAST(account_id_text AS numeric) END BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(account_id_text AS bigint) END AS account_id
  FROM unnest(CAST($account_ids AS text[])) AS bound (account_id_text)
),
registrations AS NOT MATERIALIZED (
  SELECT "account_id" AS "account_id", "email" AS "email", "signed_up_at" AS "registered_at"
  FROM "app"."signups"
)
SELECT
  CAST(registrations.account_id AS text) COLLATE "C" AS account_id,
  CAST(registrations.email AS text) COLLATE "C" AS email,
  coalesce(to_char((registrations.registered_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), CAST((registrations.registered_at AT TIME ZONE 'UTC') AS text)) COLLATE "C" AS registered_at
FROM registrations
JOIN wanted ON registrations.account_id = wanted.account_id
ORDER BY account_id, registered_at, email;
