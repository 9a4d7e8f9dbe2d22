export type {
  FileCategory,
  FilePermission,
  FilePermissions,
  FileQuery,
  FileWrite,
  RecognizedDocument,
  RecognizedPage,
  RecognizedWord,
  SecureUrl,
  StoredFile,
} from './schemas.ts';
