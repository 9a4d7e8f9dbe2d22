export type { Certificate, CertificateProof } from './schemas.ts';
