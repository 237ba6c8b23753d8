import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { mediaHosts } from '../../papers/media.ts';

/** A certificate for the Hub's name, made anew at each start and trusted by nobody but the browser under test. */
export interface Certificate {
  key: string;
  cert: string;
  /** Base64 SHA-256 of the public key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  spki: string;
}

export async function makeCertificate(): Promise<Certificate> {
  const names = ['huggingface.co', ...mediaHosts, 'localhost'];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'huggingface.co' }], {
    keyType: 'ec',
    curve: 'P-256',
    // A certificate of this very second is not valid yet to some.
    notBeforeDate: new Date(Date.now() - 24 * 3_600_000),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, spki: createHash('sha256').update(publicKey).digest('base64') };
}
