import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { createIdentity, toPem } from '../src/transport/certificate.ts';

test('the certificate is a self-signed one for localhost that its key belongs to', () => {
  const { key, certificate } = createIdentity();
  const x509 = new X509Certificate(toPem(certificate));
  expect({
    subject: x509.subject,
    issuer: x509.issuer,
    names: x509.subjectAltName,
    ca: x509.ca,
    uses: x509.keyUsage,
    signed: x509.verify(x509.publicKey),
    own: x509.checkPrivateKey(createPrivateKey(key)),
  }).toEqual({
    subject: 'CN=localhost',
    issuer: 'CN=localhost',
    names: 'DNS:localhost',
    ca: true,
    uses: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
    signed: true,
    own: true,
  });
});

test('every process has its own', () => {
  expect(createIdentity().certificate.equals(createIdentity().certificate)).toBe(false);
});
