import { describe, expect, it } from 'vitest';
import { draftCustodianCertificate } from './custodian-certificate.ts';

const certificate = draftCustodianCertificate({
  caption: 'In re Example Inc.',
  court: 'N.D. Cal.',
  caseNumber: '26-mc-80001-XX',
  respondent: 'Example, Inc.',
  recipient: 'A. Counsel',
  order: { dated: '2026-01-05', sha256: 'a'.repeat(64) },
  clauses: [{ id: 'clause-2', text: 'the IP addresses of the posts', pin: '2:3-4' }],
  files: [
    {
      path: 'records/post-ip-address.csv',
      sha256: 'b'.repeat(64),
      rows: 2,
      bates: ['EX-000001', 'EX-000002'],
      title: 'IP addresses of named posts',
    },
  ],
});

describe('the draft certificate', () => {
  it('says first of all that it is a draft for counsel', () => {
    expect(certificate.split('\n')[0]).toMatch(/DRAFT FOR COUNSEL/u);
  });

  it('fills in nothing that only the custodian knows', () => {
    const brackets = certificate.match(/\[custodian: [^\]]+\]/gu) ?? [];
    for (const topic of ['name', 'title', 'how', 'date', 'signature', 'were / were not', 'which']) {
      expect(brackets).toContain(`[custodian: ${topic}]`);
    }
  });

  it('names the rules it serves, each clause with its pin, and each file with its sum', () => {
    for (const cite of ['902(11)', '902(13)', '803(6)(A)-(C)', '28 U.S.C. § 1746']) {
      expect(certificate).toContain(cite);
    }
    expect(certificate).toContain('`clause-2` (2:3-4)');
    expect(certificate).toContain(`EX-000001 to EX-000002; SHA-256 ${'b'.repeat(64)}`);
  });
});
