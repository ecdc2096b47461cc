WITH wanted AS MATERIALIZED (
  SELECT DISTINCT CASE WHEN CASE WHEN post_id_text ~ '^(0|-?[1-9][0-9]{0,37})$' THEN CAST(post_id_text AS numeric) END BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(post_id_text AS bigint) END AS post_id, CASE WHEN CASE WHEN account_id_text ~ '^(0|-?[1-9][0-9]{0,37})$' THEN CAST(account_id_text AS numeric) END BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(account_id_text AS bigint) END AS account_id
  FROM unnest(CAST($post_ids AS text[]), CAST($account_ids AS text[])) AS bound (post_id_text, account_id_text)
),
posts AS NOT MATERIALIZED (
  SELECT "id" AS "post_id", "author_id" AS "account_id", "created_at" AS "posted_at", "client_ip" AS "ip", "client_port" AS "source_port"
  FROM "app"."posts"
)
SELECT
  CAST(posts.post_id AS text) COLLATE "C" AS post_id,
  CAST(posts.account_id AS text) COLLATE "C" AS account_id,
  coalesce(to_char((posts.posted_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), CAST((posts.posted_at AT TIME ZONE 'UTC') AS text)) COLLATE "C" AS posted_at,
  CAST(posts.ip AS text) COLLATE "C" AS ip,
  CAST(posts.source_port AS text) COLLATE "C" AS source_port
FROM posts
JOIN wanted ON posts.post_id = wanted.post_id AND posts.account_id = wanted.account_id
ORDER BY account_id, posted_at, post_id;
