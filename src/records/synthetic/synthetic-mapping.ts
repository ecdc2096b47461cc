/** The mapping of a synthetic store, as a platform would write it for its own tables. */
export function syntheticMapping(format: 'parquet' | 'csv' | 'json'): string {
  const table = (file: string) => `files: ${file}.${format}\n    format: ${format}`;
  return `# How Duces reads this store. All of its people are invented.
version: 1
timeZone: UTC
handles: without-at
tables:
  posts:
    ${table('posts')}
    columns:
      post_id: id
      account_id: author_id
      posted_at: created_at
      ip: client_ip
      source_port: client_port
  handle-history:
    ${table('handles')}
    columns:
      account_id: account_id
      handle: handle
      borne_from: valid_from
      borne_until: valid_to
  registrations:
    ${table('signups')}
    columns:
      account_id: account_id
      email: email
      registered_at: signed_up_at
  accounts:
    ${table('accounts')}
    columns:
      account_id: id
      current_email: email
  logins:
    ${table('sessions')}
    columns:
      account_id: account_id
      logged_in_at: started_at
      ip: client_ip
`;
}
