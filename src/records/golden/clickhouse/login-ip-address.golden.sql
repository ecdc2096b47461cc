WITH wanted AS (
  SELECT DISTINCT if(toString(toUInt64OrNull(account_id_text)) = account_id_text, toUInt64OrNull(account_id_text), NULL) AS account_id
  FROM (SELECT 1) AS one
  ARRAY JOIN {account_ids:Array(String)} AS account_id_text
),
logins AS (
  SELECT source."account_id" AS "account_id", source."started_at" AS "logged_in_at", source."client_ip" AS "ip"
  FROM "app"."sessions" AS source
  WHERE source."account_id" IN (SELECT account_id FROM wanted)
)
SELECT
  toString(logins.account_id) AS account_id,
  formatDateTime(toDateTime64(logins.logged_in_at, 6, 'UTC'), '%Y-%m-%dT%H:%i:%S.%fZ') AS logged_in_at,
  toString(logins.ip) AS ip
FROM logins
JOIN wanted ON logins.account_id = wanted.account_id
ORDER BY account_id, logged_in_at, ip;
