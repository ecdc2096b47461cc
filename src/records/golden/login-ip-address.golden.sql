WITH wanted AS MATERIALIZED (
  SELECT DISTINCT CASE WHEN CAST(TRY_CAST(account_id_text AS BIGINT) AS VARCHAR) = account_id_text THEN TRY_CAST(account_id_text AS BIGINT) END AS account_id
  FROM (SELECT unnest($account_ids) AS account_id_text)
),
logins AS NOT MATERIALIZED (
  SELECT "account_id" AS "account_id", "started_at" AS "logged_in_at", "client_ip" AS "ip"
  FROM read_parquet(['sessions.parquet'], hive_partitioning = false, union_by_name = false)
  /* where they are few: WHERE "account_id" IN (each of $account_ids) */
),
found AS MATERIALIZED (
SELECT
  CAST(logins.account_id AS VARCHAR) AS account_id,
  strftime(CAST(logins.logged_in_at AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S.%fZ') AS logged_in_at,
  CAST(logins.ip AS VARCHAR) AS ip
FROM logins
JOIN wanted ON logins.account_id = wanted.account_id
)
SELECT account_id, logged_in_at, ip, (SELECT CAST(count(*) AS VARCHAR) FROM found) AS found_rows
FROM found
ORDER BY account_id, logged_in_at, ip;
