export {
  draftCustodianCertificate,
  type CertificateFacts,
  type CertifiedFile,
} from './custodian-certificate.ts';
export { draftNotHeldStatement, type NotHeld } from './not-held-statement.ts';
