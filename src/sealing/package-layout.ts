/** The files that lie in the clear in a package. None of them may hold identity data. */
export const PACKAGE_FILES = {
  readme: 'README.txt',
  sealed: 'production.tar.age',
  signer: 'signer.pub',
  sums: 'SHA256SUMS',
  signature: 'SHA256SUMS.sig',
} as const;

/**
 * The SSH signature namespaces: one for the outer sums, one for the sums inside, so that neither
 * signature can be passed off as the other.
 */
export const NAMESPACES = {
  package: 'duces-package@v1',
  production: 'duces-production@v1',
} as const;
