WITH wanted AS (
  SELECT DISTINCT if(toString(toUInt64OrNull(account_id_text)) = account_id_text, toUInt64OrNull(account_id_text), NULL) AS account_id
  FROM (SELECT 1) AS one
  ARRAY JOIN {account_ids:Array(String)} AS account_id_text
),
registrations AS (
  SELECT source."account_id" AS "account_id", source."email" AS "email", source."signed_up_at" AS "registered_at"
  FROM "app"."signups" AS source
  WHERE source."account_id" IN (SELECT account_id FROM wanted)
)
SELECT
  toString(registrations.account_id) AS account_id,
  toString(registrations.email) AS email,
  formatDateTime(toDateTime64(registrations.registered_at, 6, 'UTC'), '%Y-%m-%dT%H:%i:%S.%fZ') AS registered_at
FROM registrations
JOIN wanted ON registrations.account_id = wanted.account_id
ORDER BY account_id, registered_at, email;
