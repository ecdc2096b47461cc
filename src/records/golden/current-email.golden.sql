WITH wanted AS MATERIALIZED (
  SELECT DISTINCT CASE WHEN CAST(TRY_CAST(account_id_text AS BIGINT) AS VARCHAR) = account_id_text THEN TRY_CAST(account_id_text AS BIGINT) END AS account_id
  FROM (SELECT unnest($account_ids) AS account_id_text)
),
accounts AS NOT MATERIALIZED (
  SELECT "id" AS "account_id", "email" AS "current_email"
  FROM read_parquet(['accounts.parquet'], hive_partitioning = false, union_by_name = false)
  /* where they are few: WHERE "id" IN (each of $account_ids) */
),
found AS MATERIALIZED (
SELECT
  CAST(accounts.account_id AS VARCHAR) AS account_id,
  CAST(accounts.current_email AS VARCHAR) AS current_email
FROM accounts
JOIN wanted ON accounts.account_id = wanted.account_id
)
SELECT account_id, current_email, (SELECT CAST(count(*) AS VARCHAR) FROM found) AS found_rows
FROM found
ORDER BY account_id, current_email;
