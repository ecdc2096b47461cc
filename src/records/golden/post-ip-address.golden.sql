WITH wanted AS MATERIALIZED (
  SELECT DISTINCT CASE WHEN CAST(TRY_CAST(post_id_text AS BIGINT) AS VARCHAR) = post_id_text THEN TRY_CAST(post_id_text AS BIGINT) END AS post_id, CASE WHEN CAST(TRY_CAST(account_id_text AS BIGINT) AS VARCHAR) = account_id_text THEN TRY_CAST(account_id_text AS BIGINT) END AS account_id
  FROM (SELECT unnest($post_ids) AS post_id_text, unnest($account_ids) AS account_id_text)
),
posts AS NOT MATERIALIZED (
  SELECT "id" AS "post_id", "author_id" AS "account_id", "created_at" AS "posted_at", "client_ip" AS "ip", "client_port" AS "source_port"
  FROM read_parquet(['posts.parquet'], hive_partitioning = false, union_by_name = false)
  /* where they are few: WHERE "author_id" IN (each of $account_ids) */
),
found AS MATERIALIZED (
SELECT
  CAST(posts.post_id AS VARCHAR) AS post_id,
  CAST(posts.account_id AS VARCHAR) AS account_id,
  strftime(CAST(posts.posted_at AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S.%fZ') AS posted_at,
  CAST(posts.ip AS VARCHAR) AS ip,
  CAST(posts.source_port AS VARCHAR) AS source_port
FROM posts
JOIN wanted ON posts.post_id = wanted.post_id AND posts.account_id = wanted.account_id
)
SELECT post_id, account_id, posted_at, ip, source_port, (SELECT CAST(count(*) AS VARCHAR) FROM found) AS found_rows
FROM found
ORDER BY account_id, posted_at, post_id;
