WITH wanted AS (
  SELECT DISTINCT if(toString(toUInt64OrNull(post_id_text)) = post_id_text, toUInt64OrNull(post_id_text), NULL) AS post_id, if(toString(toUInt64OrNull(account_id_text)) = account_id_text, toUInt64OrNull(account_id_text), NULL) AS account_id
  FROM (SELECT 1) AS one
  ARRAY JOIN {post_ids:Array(String)} AS post_id_text, {account_ids:Array(String)} AS account_id_text
),
posts AS (
  SELECT source."id" AS "post_id", source."author_id" AS "account_id", source."created_at" AS "posted_at", source."client_ip" AS "ip", source."client_port" AS "source_port"
  FROM "app"."posts" AS source
  WHERE source."id" IN (SELECT post_id FROM wanted)
  AND source."author_id" IN (SELECT account_id FROM wanted)
)
SELECT
  toString(posts.post_id) AS post_id,
  toString(posts.account_id) AS account_id,
  formatDateTime(toDateTime64(posts.posted_at, 6, 'UTC'), '%Y-%m-%dT%H:%i:%S.%fZ') AS posted_at,
  toString(posts.ip) AS ip,
  toString(posts.source_port) AS source_port
FROM posts
JOIN wanted ON posts.post_id = wanted.post_id AND posts.account_id = wanted.account_id
ORDER BY account_id, posted_at, post_id;
