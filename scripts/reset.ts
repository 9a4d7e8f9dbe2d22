import { emptyData } from './data-folder.ts';

try {
  emptyData();
  console.log('The data is gone; the next start begins afresh.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
