WITH wanted AS MATERIALIZED (
  SELECT DISTINCT CASE WHEN CASE WHEN account_id_text ~ '^(0|-?[1-9][0-9]{0,37})$' THEN CAST(account_id_text AS numeric) END BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(account_id_text AS bigint) END AS account_id
  FROM unnest(CAST($account_ids AS text[])) AS bound (account_id_text)
),
logins AS NOT MATERIALIZED (
  SELECT "account_id" AS "account_id", "started_at" AS "logged_in_at", "client_ip" AS "ip"
  FROM "app"."sessions"
)
SELECT
  CAST(logins.account_id AS text) COLLATE "C" AS account_id,
  coalesce(to_char((logins.logged_in_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), CAST((logins.logged_in_at AT TIME ZONE 'UTC') AS text)) COLLATE "C" AS logged_in_at,
  CAST(logins.ip AS text) COLLATE "C" AS ip
FROM logins
JOIN wanted ON logins.account_id = wanted.account_id
ORDER BY account_id, logged_in_at, ip;
