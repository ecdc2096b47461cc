WITH wanted AS MATERIALIZED (
  SELECT DISTINCT post_id_text AS post_id, account_id_text AS account_id
  FROM (SELECT unnest($post_ids) AS post_id_text, unnest($account_ids) AS account_id_text)
),
posts AS NOT MATERIALIZED (
  SELECT "post_id" AS "post_id", "account_id" AS "account_id", "posted_at" AS "posted_at", "ip" AS "ip", "source_port" AS "source_port"
  FROM read_csv(['posts.csv'], header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', strict_mode = true, null_padding = false, ignore_errors = false, hive_partitioning = false, union_by_name = false)
  /* where they are few: WHERE "account_id" IN (each of $account_ids) */
),
found AS MATERIALIZED (
SELECT
  CAST(posts.post_id AS VARCHAR) AS post_id,
  CAST(posts.account_id AS VARCHAR) AS account_id,
  strftime(CASE
    WHEN posts.posted_at IS NULL THEN NULL
    WHEN regexp_matches(posts.posted_at, '^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)$') THEN timezone('UTC', CAST(posts.posted_at AS TIMESTAMPTZ))
    WHEN regexp_matches(posts.posted_at, '^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$') THEN timezone('UTC', timezone('America/New_York', CAST(posts.posted_at AS TIMESTAMP)))
    ELSE error('duces: value not accepted')
  END, '%Y-%m-%dT%H:%M:%S.%fZ') AS posted_at,
  CAST(posts.ip AS VARCHAR) AS ip,
  CAST(posts.source_port AS VARCHAR) AS source_port
FROM posts
JOIN wanted ON posts.post_id = wanted.post_id AND posts.account_id = wanted.account_id
)
SELECT post_id, account_id, posted_at, ip, source_port, (SELECT CAST(count(*) AS VARCHAR) FROM found) AS found_rows
FROM found
ORDER BY account_id, posted_at, post_id;
