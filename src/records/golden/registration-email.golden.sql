WITH wanted AS MATERIALIZED (
  SELECT DISTINCT CASE WHEN CAST(TRY_CAST(account_id_text AS BIGINT) AS VARCHAR) = account_id_text THEN TRY_CAST(account_id_text AS BIGINT) END AS account_id
  FROM (SELECT unnest($account_ids) AS account_id_text)
),
registrations AS NOT MATERIALIZED (
  SELECT "account_id" AS "account_id", "email" AS "email", "signed_up_at" AS "registered_at"
  FROM read_parquet(['signups.parquet'], hive_partitioning = false, union_by_name = false)
  /* where they are few: WHERE "account_id" IN (each of $account_ids) */
),
found AS MATERIALIZED (
SELECT
  CAST(registrations.account_id AS VARCHAR) AS account_id,
  CAST(registrations.email AS VARCHAR) AS email,
  strftime(CAST(registrations.registered_at AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S.%fZ') AS registered_at
FROM registrations
JOIN wanted ON registrations.account_id = wanted.account_id
)
SELECT account_id, email, registered_at, (SELECT CAST(count(*) AS VARCHAR) FROM found) AS found_rows
FROM found
ORDER BY account_id, registered_at, email;
