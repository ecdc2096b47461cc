import { ARCHIVE_ROOT } from './archive.ts';
import { NAMESPACES, PACKAGE_FILES } from './package-layout.ts';

/**
 * The README of a package: how to check and open it with stock tools. It is the same for every
 * package of one signer, so it can tell nothing about what is inside.
 */
export function packageReadme(fingerprint: string): string {
  const { sealed, sums, signature, signer } = PACKAGE_FILES;
  return `A sealed production (Duces package format 1).

1. Get the signer's public key from the custodian by another way than this package: by telephone,
   from an earlier matter, from a filed paper. Do not take ${signer} on trust. If the key is right,
   "ssh-keygen -l -f ${signer}" prints this fingerprint, and the custodian confirms it:
   ${fingerprint}

2. Write one line into a file named allowed_signers, beside this folder, with that key:
   custodian namespaces="${NAMESPACES.package},${NAMESPACES.production}" ssh-ed25519 AAAA...

3. Check who signed, and that nothing was altered (in this folder):
   ssh-keygen -Y verify -f ../allowed_signers -I custodian \\
     -n ${NAMESPACES.package} -s ${signature} < ${sums}
   sha256sum --strict -c ${sums}

4. Open it with your age key. Unpack only what "age" opened without an error:
   age -d -i KEYFILE -o ../production.tar ${sealed}
   tar -C .. -xf ../production.tar

5. Check the production itself (in ../${ARCHIVE_ROOT}):
   ssh-keygen -Y verify -f ../allowed_signers -I custodian \\
     -n ${NAMESPACES.production} -s ${signature} < ${sums}
   sha256sum --strict -c ${sums}

Every file here but ${sums} and ${signature} must be listed in ${sums}; so too inside.
`;
}
