import { emptyData } from './data-folder.ts';
import { main } from './run.ts';

await main(() => {
  emptyData();
  console.log('The data is gone; the next start begins afresh.');
});
