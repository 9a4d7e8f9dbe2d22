export { checkFile, type FileRules } from './check-file.ts';
export { download, type Download } from './download.ts';
export type { Asked } from '../streams/unread.ts';
